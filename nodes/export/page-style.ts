/**
 * The style of cast.html: the design language for a page that stands alone. On screen each piece is a
 * sheet of paper on the canvas; printed, each persona is one A4 or Letter page and the guides after them run on, small and close. Sizes inside a sheet
 * are in em, so that a full card can be set smaller as a whole (`d1`–`d4`).
 */
export const pageStyle = `
:root{--canvas:#EDE6D8;--page:#F5F0E5;--card:#FCF9F2;--ink:#211C18;--body:#3A332C;--soft:#574E45;--muted:#655B50;--hair:#DDD4C3;--rule:#CBC0AC;--strong:#85796A;--curtain:#7A1B3B;--light:#F6CF55;--wash:#FBEBB4;--edge:#8A6200;--blue:#1F5688;--plum:#6A3F6E;--green:#2A5A45;--warn:#84480B;--display:"Newsreader Variable",Newsreader,"Source Serif 4",Charter,Georgia,"Noto Serif","Liberation Serif","Times New Roman",serif;--ui:"Schibsted Grotesk Variable","Schibsted Grotesk",system-ui,"Segoe UI","Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif}
*{box-sizing:border-box;margin:0;padding:0}
html{background:var(--canvas);color:var(--body);font:450 14px/1.45 var(--ui);-webkit-text-size-adjust:100%}
a{color:inherit}
a:focus-visible{outline:2px solid var(--curtain);outline-offset:2px}
.defs{position:absolute;width:0;height:0;overflow:hidden}
.top{max-width:760px;margin:0 auto;padding:36px 24px 8px}
.top h1{font:420 40px/1.08 var(--display);letter-spacing:-.6px;color:var(--ink)}
.top p{margin-top:8px;color:var(--soft)}
.top ol{list-style:none;display:grid;gap:4px;margin-top:18px;padding-top:14px;border-top:3px double var(--rule)}
.top li a{display:flex;align-items:baseline;gap:6px;text-decoration:none;color:var(--ink);font-weight:560}
.top li a::before{content:"";order:1;flex:1;border-bottom:1.5px dotted var(--strong);opacity:.7}
.top li a span{order:2;flex:none;color:var(--muted);font-weight:450}
.top li a:hover{color:var(--curtain)}
.sheet{font-size:14px;max-width:760px;margin:24px auto;padding:2.6em;background:var(--card);border:1px solid var(--rule);border-radius:8px;box-shadow:0 2px 4px rgb(41 28 18/.08),0 10px 28px -8px rgb(41 28 18/.18)}
.d1{font-size:13.2px}.d2{font-size:12.3px}.d3{font-size:11.4px}.d4{font-size:10.6px}
.head{display:flex;gap:1.7em;align-items:flex-end;padding-bottom:1.2em;border-bottom:3px double var(--rule)}
.head>.face{position:relative;flex:none;width:8.4em}
.face img{display:block;width:100%;height:auto}
.face b{position:absolute;right:5px;bottom:5px;padding:3px 5px;border-radius:3px;background:var(--ink);color:#FFF8F0;font:700 11px/1 var(--ui)}
.head>div{flex:1;min-width:0}
.kick{font:620 .7857em/1.3 var(--ui);letter-spacing:.06em;text-transform:uppercase;color:var(--muted)}
.kick b{color:var(--warn)}
.head h2{font:420 2.7em/1.04 var(--display);letter-spacing:-.014em;color:var(--ink);margin:.16em 0 .12em;overflow-wrap:anywhere}
.head h2.long{font-size:2em}
.head h2.longer{font-size:1.6em;line-height:1.14}
.tag{font:italic 400 1.22em/1.34 var(--display)}
.facts{width:15em;flex:none;display:grid;gap:.3em;font-size:.93em}
.facts div{display:flex;align-items:baseline;gap:.4em}
.facts dt{color:var(--muted);white-space:nowrap}
.facts div::before{content:"";order:1;flex:1;min-width:.6em;border-bottom:1.5px dotted var(--strong);opacity:.7;transform:translateY(-.2em)}
.facts dd{order:2;color:var(--ink);font-weight:560;text-align:right;overflow-wrap:anywhere}
.light{display:flex;flex-wrap:wrap;gap:.3em 1.4em;justify-content:space-between;padding:.7em 0;border-bottom:1px solid var(--hair);font-size:.9em;color:var(--soft)}
.light ul{display:flex;flex-wrap:wrap;gap:0 1.1em;list-style:none}
.split{margin-top:.35em;font-size:.93em;color:var(--soft)}
.split b{font-weight:450;color:var(--muted)}.split b::after{content:" "}
.cols{columns:2;column-gap:2.4em;padding-top:.8em}
.cols section{padding-bottom:.7em}
.persona .cols section{break-inside:avoid}
.persona .cols section.long{break-inside:auto}
.cols h3,.one h3{font:italic 460 1.16em/1.2 var(--display);color:var(--soft);margin-bottom:.15em;break-after:avoid}
.one{padding-top:1em}.one section{padding-bottom:1.1em}
.cols ul,.one ul,.ask ul{list-style:none}
li{padding:.12em 0;color:var(--ink);overflow-wrap:anywhere;break-inside:avoid}
li>b{font-weight:600;color:var(--soft)}
li>b::after{content:" · ";font-weight:400}
li.sub{padding-left:1.1em;color:var(--body)}
.inferred{text-decoration:underline dashed var(--blue) 1px;text-underline-offset:.25em}
.generated{font-style:italic;color:var(--plum)}
.nw{white-space:nowrap}
.ev{text-decoration:none;color:var(--edge);font:640 .75em/1 var(--ui)}
.ev svg,.light svg{width:1.05em;height:1.05em;vertical-align:-.16em}
.ev-inferred{color:var(--blue)}.ev-generated{color:var(--plum)}.ev-human{color:var(--green)}
.why{display:block;font-size:.86em;color:var(--blue)}
.ask{margin-top:.4em;border:1px dashed var(--strong);border-radius:4px;padding:.6em .9em;break-inside:avoid}
.ask h3{font:600 1em/1.4 var(--ui);color:var(--ink)}
.said{margin-top:.8em;padding-top:.6em;border-top:1px solid var(--hair)}
.said h3{font:620 .7857em/1.3 var(--ui);letter-spacing:.06em;text-transform:uppercase;color:var(--muted);margin-bottom:.3em}
.said ol{columns:3;column-gap:1.8em;list-style:none;font-size:.8em;line-height:1.34}
.said li{padding:.1em 0;color:var(--body)}
.said q{font-family:var(--display);font-size:1.06em;background:var(--wash);box-shadow:inset 0 -1px 0 var(--edge);-webkit-box-decoration-break:clone;box-decoration-break:clone}
.said i{font:640 .85em/1 var(--ui);color:var(--edge);margin-right:.35em}
.said small{font-size:.9em;color:var(--muted)}
:target q{background:var(--light)}
.foot{display:flex;flex-wrap:wrap;gap:.2em 1.4em;justify-content:space-between;margin-top:1em;padding-top:.6em;border-top:1px solid var(--hair);font-size:.8em;color:var(--muted)}
@media (max-width:640px){.sheet{margin:12px 0;padding:1.4em;border-radius:0}.head{flex-wrap:wrap;align-items:flex-start}.facts{width:100%}.cols,.said ol{columns:1}}
@page{margin:12mm 14mm}
@media print{html{background:#fff}.top{display:none}.sheet{max-width:none;margin:0;padding:0 1px;border:0;border-radius:0;box-shadow:none;background:none;break-after:page}.sheet:not(.persona){font-size:10px;line-height:1.3;break-after:auto}.sheet:not(.persona)~.sheet:not(.persona){margin-top:1.4em;padding-top:1em;border-top:3px double var(--rule)}.sheet:not(.persona) .cols{columns:2;column-gap:2em}.sheet:not(.persona) .head h2{font-size:2em}.sheet:not(.persona) li{padding-block:.03em;break-inside:auto}.sheet:not(.persona) .why{margin-top:.15em}.sheet:not(.persona) .said ol{columns:4;column-gap:1.4em}.sheet:not(.persona) .one section,.sheet:not(.persona) .cols section{padding-bottom:.45em}.sheet:not(.persona) .foot{margin-top:.4em;padding-top:.3em}.sheet:not(.persona) .said{margin-top:.3em;padding-top:.3em}.head{break-after:avoid;break-inside:avoid}.sheet:last-of-type{break-after:auto}.persona,.persona .head,.light,.foot,.said li{break-inside:avoid}.foot,.said{break-before:avoid}.face b,.head img,.ev svg,.light svg,.said q{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{text-decoration:none}}
`.trim();

/** The evidence marks as symbols: shape and line, so that they hold without colour. */
export const markSymbols =
  '<svg class="defs" aria-hidden="true" focusable="false">' +
  '<symbol id="m-stated" viewBox="0 0 14 14"><circle cx="7" cy="7" r="5.5" fill="#F6CF55" stroke="#6E4E00" stroke-width="1.4"/></symbol>' +
  '<symbol id="m-inferred" viewBox="0 0 14 14"><circle cx="7" cy="7" r="5.5" fill="none" stroke="#1F5688" stroke-width="1.4"/><path d="M7 1.5a5.5 5.5 0 0 0 0 11z" fill="#1F5688"/></symbol>' +
  '<symbol id="m-generated" viewBox="0 0 14 14"><circle cx="7" cy="7" r="5.5" fill="none" stroke="#6A3F6E" stroke-width="1.4"/></symbol>' +
  '<symbol id="m-human" viewBox="0 0 14 14"><circle cx="7" cy="7" r="5.5" fill="#E2ECDF" stroke="#2A5A45" stroke-width="1.4"/><path d="M4.4 7.2 6.3 9l3.3-3.8" fill="none" stroke="#2A5A45" stroke-width="1.4"/></symbol>' +
  '<symbol id="m-unknown" viewBox="0 0 14 14"><circle cx="7" cy="7" r="5.5" fill="none" stroke="#655B50" stroke-width="1.4" stroke-dasharray="2 1.6"/><text x="7" y="10" text-anchor="middle" font-size="8" font-weight="700" fill="#655B50">?</text></symbol>' +
  '</svg>';
