/** A page of a browser, as far as the core set needs one. */
export interface EnginePage {
  open(url: string): Promise<void>;
  /** Chooses files of this machine in the page's file input, as a picker would. */
  chooseFiles(...paths: string[]): Promise<void>;
  /** Presses the button with this text, as a mouse does. */
  press(text: string, options?: PressOptions): Promise<void>;
  /** Evaluates an expression whose value is text. */
  read(expression: string): Promise<string>;
  /** Cuts the page off from the network, and back; null where the engine has no way to. */
  readonly setOffline: ((offline: boolean) => Promise<void>) | null;
  close(): Promise<void>;
}

export interface PressOptions {
  /** In a row. @default 1 */
  readonly times?: number;
  /** Which of the buttons with this text, counted from 1. @default 1 */
  readonly nth?: number;
}

/** A running browser. */
export interface Engine {
  readonly version: string;
  newPage(): Promise<EnginePage>;
  close(): Promise<void>;
}

/** A browser that may be on this machine. */
export interface EngineKind {
  readonly name: 'chromium' | 'firefox' | 'webkit';
  /** Whether a page of it can be cut off from the network. */
  readonly canGoOffline: boolean;
  /** Whether a pasted picture reaches its pages. */
  readonly givesPictures: boolean;
  /** What is missing to start it, as a sentence; null where all is there. */
  missing(): string | null;
  /** @param display Of a desktop, for a window that is really there; else none is needed. */
  start(display?: string): Promise<Engine>;
}
