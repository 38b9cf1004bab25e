/** Import directions, each rule named as the sentence it enforces (docs/decisions.md, "Rooms"). */
const features = [
  'kernel',
  'people',
  'indicators',
  'mesas',
  'attendance|dies058|commitments',
  'signatures|votes',
  'actas',
  'reports',
];
const later = features.slice(1).map((_, i) => ({
  name: `earlier-features-never-import-${features[i + 1].replaceAll('|', '-')}`,
  comment: `The order is ${features.join(' < ')}: move what you need to the earlier feature, or the code that needs it to the later one.`,
  severity: 'error',
  from: { path: `^domain/(${features.slice(0, i + 1).join('|')})/` },
  to: { path: `^domain/(${features[i + 1]})/` },
}));
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'The rules know no surface.',
      from: { path: '^domain/' },
      to: { path: '^(bot|tab|functions|manifest|test)/' },
    },
    {
      name: 'domain-has-two-dependencies',
      severity: 'error',
      comment: 'Only zod and decimal.js.',
      from: { path: '^domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/(zod|decimal\\.js)/' },
    },
    ...later,
    {
      name: 'features-by-their-front-door',
      severity: 'error',
      comment: "Import another feature's index.ts, not its inside.",
      from: { path: '^domain/([^/]+)/' },
      to: { path: '^domain/(?!kernel)[^/]+/', pathNot: ['^domain/$1/', '^domain/[^/]+/index\\.ts$'] },
    },
    {
      name: 'shells-by-the-front-door',
      severity: 'error',
      comment: "Import a feature's index.ts.",
      from: { path: '^(bot|tab|functions)/' },
      to: { path: '^domain/', pathNot: ['^domain/[^/]+/index\\.ts$', '^domain/kernel/'] },
    },
    {
      name: 'bot-knows-domain-only',
      severity: 'error',
      comment: 'The bot gets its world through ports given by functions/wire.ts.',
      from: { path: '^bot/' },
      to: { path: '^(tab|functions|test)/' },
    },
    {
      name: 'bot-and-tab-touch-no-store-or-graph',
      severity: 'error',
      from: { path: '^(bot|tab)/' },
      to: { path: 'node_modules/(pg|drizzle-orm|pg-boss|@microsoft/microsoft-graph-client|@electric-sql)/' },
    },
    {
      name: 'tab-knows-domain-only',
      severity: 'error',
      comment: 'The tab talks HTTP.',
      from: { path: '^tab/' },
      to: { path: '^(bot|functions|test)/' },
    },
    {
      name: 'only-the-bot-and-its-adapter-know-botbuilder',
      severity: 'error',
      from: { path: '^(domain|tab|functions)/', pathNot: '^functions/adapters/teams/' },
      to: { path: 'node_modules/(botbuilder|botframework-[a-z]+)/' },
    },
    {
      name: 'the-product-never-knows-local',
      severity: 'error',
      comment: 'functions/local is a development surface; only its own main may wire it.',
      from: { path: '^(domain|bot|tab|functions)/', pathNot: '^functions/local/' },
      to: { path: '^functions/local/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^coverage/|\\.tsx$)' },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
