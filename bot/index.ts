export { MesasBot } from './mesas-bot';
export type { BotPorts } from './ports';
export { pendingsActivity, personalCard, showCard } from './proactive';
