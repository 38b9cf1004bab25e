import type { Command } from '../../../bot/phrases';
import { RUNNING } from './before-and-during';
import { FOLLOWING } from './looking-and-papers';
import { CLOSING } from './votes-and-after';

/** Sentences as people write them in a chat, gathered before anybody looked at the phrases that the bot knows. */
export const SPOKEN: Readonly<Record<Command, readonly string[]>> = { ...RUNNING, ...CLOSING, ...FOLLOWING };
