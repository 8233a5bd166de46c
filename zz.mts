import { proposalBetween } from './server/changes/writing.ts';
