/** Contrast of at least 7:1 in both schemes; nothing is said by colour alone. */
export const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; margin: 0; background: light-dark(#f5f5f5, #1f1f1f); color: light-dark(#242424, #fff); }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
.box { border: 1px solid light-dark(#616161, #adadad); border-left-width: 6px; border-radius: 6px; padding: .75rem 1rem; background: light-dark(#fff, #292929); }
.good { border-left-color: light-dark(#0e700e, #54b054); }
.bad { border-left-color: light-dark(#b10e1c, #f1707b); }
.box p { margin: 0; } .state { font-size: 1.125rem; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { color: light-dark(#424242, #d6d6d6); } dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; } th, td { text-align: left; padding: .5rem .75rem .5rem 0; border-top: 1px solid light-dark(#d1d1d1, #525252); vertical-align: top; }
thead th { border: 0; } caption { text-align: left; font-weight: 600; padding: .25rem 0; }
input, button { font: inherit; padding: .375rem .5rem; } label { display: block; font-weight: 600; margin-bottom: .25rem; }
:focus-visible { outline: 3px solid light-dark(#0f548c, #62abf5); outline-offset: 2px; }
.muted { font-size: .875rem; color: light-dark(#424242, #d6d6d6); }
a { color: light-dark(#0f548c, #8cc4ff); }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media (forced-colors: active) { .box { border-color: CanvasText; } }
`;
