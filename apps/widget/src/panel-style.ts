export const panelCss = `
.panel{--surface:#fff;--sunken:#f4f6f6;--line:#e2e7e7;--text:#17211f;--soft:#4b5a58;--danger:#b42318;
position:fixed;bottom:calc(max(20px,env(safe-area-inset-bottom)) + 72px);z-index:2147483001;display:flex;flex-direction:column;box-sizing:border-box;
width:376px;height:min(620px,calc(100dvh - 120px));overflow:hidden;border:1px solid var(--line);border-radius:16px;background:var(--surface);color:var(--text);
font:400 15px/1.5 system-ui,-apple-system,"PingFang SC","Microsoft YaHei",sans-serif;text-align:start;box-shadow:0 16px 48px rgba(13,24,22,.24);
animation:rise .18s ease-out}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
.panel *{box-sizing:border-box;margin:0}
.panel button{font:inherit;cursor:pointer}
.panel button:disabled{cursor:default;opacity:.5}
.panel :focus-visible{outline:2px solid currentColor;outline-offset:2px}
.head{display:flex;align-items:center;gap:8px;padding:10px 8px 10px 16px;background:var(--accent);color:var(--on-accent)}
.title{flex:1;min-width:0;display:grid}
.title strong{font-weight:600;font-size:16px}
.title span{font-size:13px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
.icon{flex:none;width:44px;height:44px;padding:11px;border:0;border-radius:10px;background:none;color:inherit}
.icon svg,.star svg{display:block;width:22px;height:22px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.line{display:flex;align-items:center;gap:8px;min-height:44px;padding:6px 8px 6px 16px;border-bottom:1px solid var(--line);background:var(--sunken);color:var(--soft);
font-size:13px;font-variant-numeric:tabular-nums}
.line span{flex:1}
.plain{flex:none;min-height:32px;padding:2px 12px;border:1px solid currentColor;border-radius:16px;background:none;color:var(--text)}
.line .plain{font-size:13px}
.state{flex:1;display:grid;place-content:center;justify-items:center;gap:12px;padding:24px;color:var(--soft);text-align:center}
.refused{padding:8px 16px;color:var(--danger);font-size:13px}
.rating{display:flex;align-items:center;flex-wrap:wrap;gap:2px;padding:8px 16px;border:0;border-top:1px solid var(--line);color:var(--soft);font-size:13px}
.rating legend{float:left;margin-inline-end:auto;padding:0}
.star{width:40px;height:40px;padding:9px;border:0;background:none;color:#92500a}
.star:hover svg{fill:currentColor}
.composer{display:flex;align-items:end;gap:4px;padding:8px;border-top:1px solid var(--line)}
.composer .icon{color:var(--soft)}
textarea{flex:1;min-width:0;min-height:44px;max-height:132px;padding:10px 12px;border:1px solid var(--line);border-radius:12px;background:var(--sunken);color:var(--text);
font:inherit;font-size:16px;line-height:22px;resize:none;field-sizing:content}
textarea::placeholder{color:var(--soft);opacity:1}
.send{flex:none;min-width:60px;min-height:44px;padding:0 14px;border:0;border-radius:12px;background:var(--accent);color:var(--on-accent);font-weight:600}
@media (max-width:480px){.panel{inset:0!important;width:auto;height:100dvh;border:0;border-radius:0;padding-bottom:env(safe-area-inset-bottom)}}
@media (prefers-reduced-motion:reduce){.panel{animation:none}}
@media (prefers-color-scheme:dark){.panel{--surface:#171d1c;--sunken:#101615;--line:#2a3332;--text:#e8eeec;--soft:#b4c0bd;--danger:#ff8a7d}.star{color:#f0b95e}}
`;

export const threadCss = `
.thread{flex:1;min-height:0;display:flex;flex-direction:column;gap:10px;padding:16px;overflow-y:auto;overscroll-behavior:contain}
.thread:focus-visible{outline-offset:-3px}
.row{display:grid;justify-items:start;gap:2px;max-width:84%}
.row.own{align-self:end;justify-items:end}
.name,.mark,.note,.typing{color:var(--soft);font-size:12px}
.said{max-width:100%;overflow:hidden;border-radius:4px 14px 14px 14px;background:var(--sunken);color:var(--text)}
.own .said{border-radius:14px 4px 14px 14px;background:var(--accent);color:var(--on-accent)}
.text{padding:8px 12px;white-space:pre-wrap;overflow-wrap:anywhere}
.faint{font-style:italic}
.photo{display:block;max-width:220px;max-height:260px;object-fit:contain;background:var(--sunken)}
.card{display:flex;gap:10px;padding:10px;border:1px solid var(--line);border-radius:inherit;background:var(--surface);color:var(--text)}
.card img{flex:none;border-radius:8px;object-fit:cover;background:var(--sunken)}
.card p{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:2;font-size:14px}
.card .below{color:var(--soft);font-variant-numeric:tabular-nums}
.mark{display:flex;gap:8px;align-items:center}
.wrong{color:var(--danger)}
.link{min-height:24px;padding:0 2px;border:0;background:none;color:inherit;text-decoration:underline}
.note{align-self:center;text-align:center}
.earlier{align-self:center;font-size:13px}
.chips{display:flex;flex-wrap:wrap;gap:8px}
.chip{min-height:36px;padding:4px 14px;border:1px solid var(--line);border-radius:18px;background:var(--surface);color:var(--text);font-size:14px}
.chip:hover{border-color:currentColor}
`;
