export type {
  AccessTokenProviderOptions,
  PlainAccessTokenOptions,
  SignedAccessTokenOptions,
} from './accessTokenOptions.js';
export { createAccessTokenProvider } from './createAccessTokenProvider.js';
export { createMediaUploadProxy } from './createMediaUploadProxy.js';
export type { AllowedField } from './fieldRules.js';
export type { NodeRequest, NodeResponse } from './nodeHttp.js';
export type {
  AccessTokenGetter,
  MediaUploadProxyOptions,
  ProxyErrorContext,
  ProxyTimeouts,
  UpstreamFetch,
} from './proxyOptions.js';
export type { ReadAccessToken } from './readAccessToken.js';
export type { AccessTokenAlgorithm } from './signatureRules.js';
export { type NodeListenerOptions, toNodeListener } from './toNodeListener.js';
