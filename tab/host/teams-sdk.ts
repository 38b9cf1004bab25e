/** Only what is used, so that the rest of teams-js is left out of the bundle. */
export { app, authentication, pages } from '@microsoft/teams-js';
