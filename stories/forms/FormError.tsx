import type { ReactElement, ReactNode } from 'react';

export interface FormErrorProps {
  readonly children: ReactNode;
  readonly isAlert?: boolean;
}

/** What is wrong with a field, if anything. */
export function FormError({ children, isAlert = false }: FormErrorProps): ReactElement | null {
  if (!children) return null;
  return (
    <span role={isAlert ? 'alert' : undefined} className="form-error">
      {children}
    </span>
  );
}
