/** The page's style sheet. A slide is 160 by 90 of `--u`; whatever the screen, the words keep their place and proportion. */
import { CHAPTERS } from '../deck-data.ts';
import { ACCENT, ACCENT_IN_DARK, DARK, LIGHT, NIGHT } from '../look.ts';
import { ROOMS, type RoomName } from '../rooms.ts';

const variables = (colours: Record<string, string>) =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:#${colour}`)
    .join(';');
const accents = (of: Record<string, string>, within = '') =>
  CHAPTERS.map((chapter) => `${within}.${chapter}{--accent:#${of[chapter]}}`).join('');
/** Sizes that the words were measured in, largest first. */
const steps = (selector: string, sizes: readonly number[]) =>
  sizes.map((size, step) => `${selector}.f${step}{font-size:calc(var(--u)*${size})}`).join('');

export const STYLE = `
:root{color-scheme:light dark;--gap:0px;--u:min(100vw / 160,100vh / 90);--accent:#${ACCENT.economy};${variables(LIGHT)}}
${accents(ACCENT)}
@media screen and (prefers-color-scheme:dark){:root{--accent:#${ACCENT_IN_DARK.economy};${variables(DARK)}}${accents(ACCENT_IN_DARK)}}
.title-slide,.wall,.closing-slide{${variables(NIGHT)};--good:#${ACCENT_IN_DARK.place};--accent:#${ACCENT_IN_DARK.governance}}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-text-size-adjust:100%}
body{background:var(--paper);color:var(--ink);font-family:"Segoe UI",-apple-system,BlinkMacSystemFont,Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;line-height:1.3}
ul,ol{list-style:none}
h1,h2,.tile .value,.card .value{font-family:Georgia,"Iowan Old Style","Times New Roman",serif;font-weight:400;line-height:1.16;letter-spacing:-.01em;text-wrap:balance}
.slide{background:var(--paper);color:var(--ink);outline:none}
.sheet{position:relative;width:calc(var(--u)*160);height:calc(var(--u)*90);padding:calc(var(--u)*9) calc(var(--u)*9) calc(var(--u)*8);font-size:calc(var(--u)*2.1);overflow-wrap:anywhere}
.kicker{color:var(--accent);font-weight:600;font-size:calc(var(--u)*2.1);letter-spacing:.04em}
.kicker::before{content:"";display:block;width:calc(var(--u)*7);height:calc(var(--u)*.8);background:var(--accent);margin-bottom:calc(var(--u)*1.8)}
.lead{color:var(--quiet);font-size:calc(var(--u)*2.2)}
header .lead{margin-top:calc(var(--u)*1.2)}
footer{position:absolute;left:calc(var(--u)*9);right:calc(var(--u)*9);bottom:calc(var(--u)*3.4);display:flex;justify-content:space-between;align-items:flex-end;gap:calc(var(--u)*4);color:var(--quiet);font-size:calc(var(--u)*1.5)}
${(Object.keys(ROOMS) as RoomName[]).map((room) => steps(room === 'value' || room === 'figure' ? `.${room}s .value` : `.${room}`, ROOMS[room].sizes)).join('')}

.title-slide .front,.closing-slide .front{position:absolute;left:calc(var(--u)*9);right:calc(var(--u)*9)}
.title-slide .front{top:calc(var(--u)*12)}
.title-slide .name{margin:calc(var(--u)*2) 0 calc(var(--u)*2.4);max-width:calc(var(--u)*112)}
.theme{font-size:calc(var(--u)*3);max-width:calc(var(--u)*100);line-height:1.3}
.meta{margin-top:calc(var(--u)*3);color:var(--quiet);font-size:calc(var(--u)*2.1)}
.ribbon{position:absolute;right:calc(var(--u)*9);bottom:calc(var(--gap)*-1);display:flex;align-items:flex-end;gap:calc(var(--u)*1)}
.ribbon i{display:block;width:calc(var(--u)*5)}
${CHAPTERS.map((chapter, at) => `.ribbon i:nth-child(${at + 1}){background:#${ACCENT_IN_DARK[chapter]};height:calc(var(--u)*${[12, 20, 16, 26, 34][at]})}`).join('')}
.title-slide footer .page,.closing-slide footer .page{display:none}

.agenda{margin-top:calc(var(--u)*5);counter-reset:part}
.agenda li{counter-increment:part;display:grid;grid-template-columns:calc(var(--u)*9) calc(var(--u)*58) 1fr;align-items:baseline;padding:calc(var(--u)*2.3) 0;border-top:1px solid var(--rule)}
.agenda li::before{content:counter(part);font-family:Georgia,serif;color:var(--accent);font-size:calc(var(--u)*3)}
.agenda b{font-family:Georgia,serif;font-weight:400;font-size:calc(var(--u)*3)}
.agenda span{color:var(--quiet);font-size:calc(var(--u)*2.2)}
.agenda .empty b{color:var(--quiet)}

.tiles{display:grid;gap:calc(var(--u)*3.4);grid-auto-flow:column;grid-auto-columns:calc(var(--u)*32.9)}
.tile{border-top:calc(var(--u)*.35) solid var(--accent);padding-top:calc(var(--u)*1.3)}
.tile .of{display:none;color:var(--accent);font-weight:600}
.tile .label{font-size:calc(var(--u)*1.8);line-height:1.25;min-height:2.5em}
.tile .value{margin-top:calc(var(--u)*.4);white-space:nowrap}
.tile .unit{font-size:calc(var(--u)*1.8);line-height:1.25}
.tile .unit:empty{display:none}
.tile .about,.tile .change{font-size:calc(var(--u)*1.7);color:var(--quiet);line-height:1.3}
.tile .about{margin-top:calc(var(--u)*.5)}
.tile .change{color:var(--quiet);font-weight:600}
.tile .change.good{color:var(--good)}.tile .change.bad{color:var(--bad)}
.figures{position:absolute;left:calc(var(--u)*9);right:calc(var(--u)*9);top:calc(var(--u)*27);grid-auto-columns:minmax(0,1fr)}
.figures .tile{padding-top:calc(var(--u)*2);border-top-width:calc(var(--u)*.8)}
.figures .of{display:block;font-size:calc(var(--u)*2.1)}
.figures .label{margin-top:calc(var(--u)*1.2);min-height:5em;font-size:calc(var(--u)*1.9)}
.figures .value{margin-top:calc(var(--u)*2)}
.figures .unit{font-size:calc(var(--u)*2);min-height:2.5em}
.figures .unit:empty{display:block}
.figures .about{margin-top:calc(var(--u)*2)}

.chapter-slide .story{width:calc(var(--u)*62)}
.chapter-slide .headline{margin-top:calc(var(--u)*1.8)}
.chapter-slide .lead{margin-top:calc(var(--u)*2.2);font-size:calc(var(--u)*2)}
.chapter-slide .lead p+p{margin-top:calc(var(--u)*.9)}
.chart{position:absolute;left:calc(var(--u)*77);right:calc(var(--u)*9);top:calc(var(--u)*9)}
.chart figcaption{font-weight:600;font-size:calc(var(--u)*1.9);margin-bottom:calc(var(--u)*1)}
.chart svg{display:block;width:100%;height:auto;overflow:visible}
.chart svg.narrow{display:none}
.chapter-slide>.sheet>.tiles{position:absolute;left:calc(var(--u)*9);right:calc(var(--u)*9);top:calc(var(--u)*62.5)}
svg text{fill:var(--quiet);font-family:inherit}
svg .series{font-weight:600}
svg .series.own{fill:var(--accent)}
svg .grid{stroke:var(--rule)}svg .axis{stroke:var(--beside)}
svg .line{fill:none;stroke:var(--beside);stroke-width:2;stroke-linejoin:round}
svg .line.own{stroke:var(--accent);stroke-width:4}
svg .line.b2{stroke-dasharray:7 5}svg .line.b3{stroke-dasharray:2 4}
svg .dot{fill:var(--beside)}svg .dot.own{fill:var(--accent)}
svg .bar{fill:var(--beside)}svg .bar.own{fill:var(--accent)}

.cards{position:absolute;left:calc(var(--u)*9);right:calc(var(--u)*9);top:calc(var(--u)*24);bottom:calc(var(--u)*10);display:grid;grid-template-columns:repeat(2,minmax(0,1fr));grid-auto-rows:minmax(0,calc(var(--u)*26.5));gap:calc(var(--u)*3)}
.card{background:var(--panel);border:1px solid var(--rule);border-radius:calc(var(--u)*.8);padding:calc(var(--u)*2.2) calc(var(--u)*2.6);display:flex;flex-direction:column;gap:calc(var(--u)*.7)}
.tag{font-weight:600;font-size:calc(var(--u)*1.7);color:var(--accent)}
.good .tag{color:var(--good)}.bad .tag{color:var(--bad)}
.what{font-weight:600;line-height:1.22;flex:1}
.card .value{font-size:calc(var(--u)*4);margin-top:auto}
.card .line{font-size:calc(var(--u)*1.7);color:var(--quiet);line-height:1.3}
.decisions .card{position:relative}
.decisions .tag{margin-right:calc(var(--u)*22)}
.decisions .value{position:absolute;right:calc(var(--u)*2.6);top:calc(var(--u)*1.2);margin:0;font-size:calc(var(--u)*3.4)}
.problems .cards,.wall .cards{grid-template-columns:repeat(3,minmax(0,1fr))}
.problems .card{display:grid;grid-template-columns:auto 1fr;grid-template-rows:auto 1fr auto;align-items:baseline}
.problems .tag,.problems .what{grid-column:1/-1}
.problems .value{font-size:calc(var(--u)*4.6);color:var(--accent);margin:0}
.problems .line{padding-left:calc(var(--u)*1.2)}
.questions .cards{grid-template-columns:1fr;grid-auto-rows:minmax(0,calc(var(--u)*10.5));gap:0;top:calc(var(--u)*23)}
.questions .card{background:none;border:0;border-top:1px solid var(--rule);border-radius:0;padding:calc(var(--u)*1.6) 0;flex-direction:row-reverse;justify-content:space-between;align-items:baseline;gap:calc(var(--u)*4)}
.questions .tag{white-space:nowrap;color:var(--quiet);font-weight:400}
.wall .cards{top:calc(var(--u)*23)}
${CHAPTERS.map((chapter, at) => `.wall .card:nth-child(5n+${at + 1}){border-top:calc(var(--u)*.8) solid #${ACCENT_IN_DARK[chapter]}}`).join('')}
.meter{display:block;width:100%;height:calc(var(--u)*.9);margin-bottom:calc(var(--u)*.5)}
.meter .whole{fill:var(--rule)}.meter .part{fill:var(--accent)}.good .meter .part{fill:var(--good)}
.poll{position:absolute;right:calc(var(--u)*9);top:calc(var(--u)*8);width:calc(var(--u)*44);background:var(--panel);border:1px solid var(--rule);padding:calc(var(--u)*1.6);font-size:calc(var(--u)*1.7)}
.poll svg{display:block;width:100%;height:calc(var(--u)*1)}

table{width:100%;border-collapse:collapse;font-size:calc(var(--u)*2)}
.table-slide .kicker{margin-bottom:calc(var(--u)*1)}
.scroll{margin-top:calc(var(--u)*3)}
th{text-align:left;color:var(--quiet);font-weight:600}
th,td{padding:calc(var(--u)*1) calc(var(--u)*2) calc(var(--u)*1) 0;border-bottom:1px solid var(--rule);vertical-align:baseline}
.rows{margin-top:calc(var(--u)*4)}
.rows li{display:grid;grid-template-columns:calc(var(--u)*40) 1fr;padding:calc(var(--u)*1.8) 0;border-top:1px solid var(--rule);align-items:baseline}
.rows li>span:only-child{grid-column:1/-1}
.rows b{font-family:Georgia,serif;font-weight:400;font-size:calc(var(--u)*3)}
.rows.n7 li,.rows.n8 li,.rows.n9 li{padding:calc(var(--u)*1.1) 0}
.rows.n10 li,.rows.n11 li,.rows.n12 li{padding:calc(var(--u)*.8) 0;font-size:calc(var(--u)*1.8)}
.closing-slide .front{top:calc(var(--u)*12)}
.closing-slide .rows{position:absolute;left:calc(var(--u)*9);width:calc(var(--u)*104);top:calc(var(--u)*44);margin:0}
.closing-slide .rows li{grid-template-columns:calc(var(--u)*32) 1fr}
.notes{display:none}

.bar-of-buttons{position:fixed;right:1rem;bottom:1rem;display:flex;gap:.25rem;opacity:0;z-index:2;transition:opacity .2s}
.moving .bar-of-buttons,.bar-of-buttons:focus-within{opacity:1}
.bar-of-buttons button{width:2.75rem;height:2.75rem;border:1px solid #${DARK.rule};border-radius:.5rem;background:#${DARK.paper};color:#${DARK.ink};cursor:pointer}
.bar-of-buttons svg{width:1.25rem;height:1.25rem;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.slide:focus-visible{outline:none}
.status{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}

@media screen and (min-width:761px){
.slide{display:grid;place-items:center;min-height:100vh}
.present{overflow:hidden;--gap:max(0px,(100vh - var(--u)*90) / 2)}
.present .slide{position:fixed;inset:0;visibility:hidden;opacity:0;transition:opacity .25s}
.present .slide.now{visibility:visible;opacity:1}
.present .now.noted .notes{display:block;position:fixed;left:0;right:0;bottom:0;max-height:45vh;overflow:auto;background:var(--panel);border-top:1px solid var(--rule);padding:1.25rem 2rem;font-size:1rem;z-index:1}
.all{overflow:auto}
.all .deck{--u:calc((100vw - 6rem) / 3 / 160);display:grid;grid-template-columns:repeat(3,calc(var(--u)*160));gap:1.5rem;padding:1.5rem}
.all .slide{position:static;visibility:visible;opacity:1;min-height:0;cursor:pointer;outline:1px solid var(--rule)}
.all .slide.now,.all .slide:focus-visible{outline:4px solid var(--accent)}
.all .bar-of-buttons{opacity:1}
}
@media screen and (max-width:760px){
:root{--u:.5rem}
.bar-of-buttons{display:none}
.slide+.slide{border-top:1px solid var(--rule)}
.sheet{width:auto;height:auto;padding:2.25rem 1.25rem 1.5rem;font-size:1rem}
.kicker{font-size:.95rem}.kicker::before{width:2.5rem;height:.3rem;margin-bottom:.7rem}
.slide .heading,.slide .beside{font-size:1.8rem}.slide .headline{font-size:1.6rem}
.title-slide .sheet,.closing-slide .sheet{padding-bottom:12rem}
.title-slide .front,.closing-slide .front,.cards,.figures,.chart,.chapter-slide>.sheet>.tiles,.closing-slide .rows,.poll{position:static;width:auto;margin-top:1.5rem}
.slide .name,.slide .thanks{font-size:2.9rem;max-width:none}
.theme{font-size:1.25rem}.meta{font-size:1rem}.lead,.chapter-slide .lead{font-size:1rem}
.ribbon{right:1.25rem;--u:.28rem}
.chapter-slide .story{width:auto}
.chart figcaption{font-size:1rem}
.chart svg.wide{display:none}.chart svg.narrow{display:block}
.tiles,.figures{grid-auto-flow:row;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.5rem 1.25rem;margin-top:1.75rem}
.tile{border-top-width:3px}
.tile .label,.figures .label,.figures .unit{min-height:0;font-size:.95rem}.slide .tile .value{font-size:1.45rem}
.tile .about,.tile .change,.figures .of{font-size:.85rem}
.agenda{margin-top:1.5rem}.agenda li{grid-template-columns:2rem 1fr;padding:.7rem 0}.agenda span{grid-column:2;font-size:1rem}.agenda b,.agenda li::before{font-size:1.2rem}
.cards,.problems .cards,.wall .cards,.questions .cards{grid-template-columns:1fr;grid-auto-rows:auto;gap:.9rem}
.card{padding:1.1rem;border-radius:.5rem;gap:.4rem}
.slide .what{font-size:1.1rem}.tag,.card .line{font-size:.9rem}.card .value,.problems .value{font-size:1.7rem}
.questions .card{flex-direction:column;gap:.3rem}
.meter{height:.45rem;margin-bottom:.4rem}
.rows,.closing-slide .rows{margin-top:1.5rem}.rows li,.closing-slide .rows li{grid-template-columns:1fr;gap:.2rem;padding:.7rem 0}.rows b{font-size:1.2rem}.slide .rows li{font-size:1rem}
.scroll{overflow-x:auto}table{font-size:.85rem}
footer{position:static;margin-top:1.5rem;font-size:.8rem}
.title-slide footer,.closing-slide footer{display:none}
.notes{display:block;padding:0 1.25rem 1.5rem;font-size:.85rem;color:var(--quiet)}
.notes summary{cursor:pointer;min-height:2.75rem;display:flex;align-items:center}.notes li{margin-top:.4rem;overflow-wrap:anywhere}
}
@page{size:13.333in 7.5in;margin:0}
@media print{
:root{--u:calc(13.333in / 160)}
body{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.bar-of-buttons,.status,.poll{display:none}
.slide{width:13.333in;height:7.499in;overflow:hidden;break-inside:avoid}
.slide+.slide{break-before:page}
}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
`;
