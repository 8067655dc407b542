import type {
  CaseInvoiceUploaderProps,
  CreateMediaUploadClientOptions,
  KnownMedia,
  RetryPolicy,
  UploaderTheme,
  UseCaseInvoiceUploadOptions,
} from 'case-invoice-uploader';
import type { FileRules, MediaUploadErrorInit } from 'case-invoice-uploader/core';
import type {
  AccessTokenProviderOptions,
  AllowedField,
  MediaUploadProxyOptions,
  ProxyTimeouts,
  ReadAccessToken,
} from 'case-invoice-uploader/proxy';
import type {
  CreateMediaUploadApiOptions,
  Scenario,
  ScenarioAnswer,
} from 'case-invoice-uploader/testing';

/** The optional part of a type, as a host has it that passes on what it may not have itself. */
type Optional<T> = Pick<
  T,
  { [Key in keyof T]-?: Record<never, never> extends Pick<T, Key> ? Key : never }[keyof T]
>;
type Undefined<T> = { [Key in keyof Optional<T>]-?: undefined };

/** One row a type: each of its optional properties may be given `undefined`. */
export interface Rows {
  props: CaseInvoiceUploaderProps;
  options: UseCaseInvoiceUploadOptions;
  client: CreateMediaUploadClientOptions;
  media: KnownMedia;
  retry: RetryPolicy;
  theme: UploaderTheme;
  rules: FileRules;
  error: MediaUploadErrorInit;
  proxy: MediaUploadProxyOptions;
  timeouts: ProxyTimeouts;
  allowed: AllowedField;
  provider: AccessTokenProviderOptions;
  token: ReadAccessToken;
  api: CreateMediaUploadApiOptions;
  scenario: Scenario;
  answer: ScenarioAnswer;
}

export function passedOn(given: { [Name in keyof Rows]: Undefined<Rows[Name]> }): {
  [Name in keyof Rows]: Optional<Rows[Name]>;
} {
  return given;
}

type Forgetful = { size?: number };
export function refused(given: Undefined<Forgetful>): Optional<Forgetful> {
  // @ts-expect-error this is what a forgotten `| undefined` looks like
  return given;
}
