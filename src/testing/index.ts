export type { UploadCheck } from './checkUpload.js';
export { createMediaUploadApi, EXAMPLE_REFERENCE_ID } from './createMediaUploadApi.js';
export type { SigningStyle } from './createUrlSigner.js';
export { DEFAULT_DOMAINS, type MediaDomains, type SchemaField } from './mediaDomains.js';
export type { CreateMediaUploadApiOptions, MediaUploadApi } from './mediaUploadApi.js';
export type { ReceivedUpload } from './receivedUpload.js';
export type { Scenario, ScenarioAnswer, ScenarioFacts, ScenarioStage } from './scenario.js';
export { SCENARIOS } from './scenarios.js';
