/// How pages look: on paper, on phones and on wide screens, in light and dark.
enum PageStyle {
  static let css = """
    :root { color-scheme: light dark; --ground: #ffffff; --text: #18212d; --soft: #56616f; --line: #dfe4ea;
      --panel: #f4f6f9; --accent: #1f5fa8; --bad: #a4281f; --good: #1b6e45; }
    @media (prefers-color-scheme: dark) { :root { --ground: #12161c; --text: #e6eaf0; --soft: #a6b0bd; --line: #2f3742;
      --panel: #1a2029; --accent: #7ab3f0; --bad: #ff9a90; --good: #7fd3a6; } }
    * { box-sizing: border-box; }
    html { background: var(--ground); -webkit-text-size-adjust: 100%; }
    body { font: 17px/1.55 \(FigureStyle.font); color: var(--text); max-width: 47rem; margin: 0 auto;
      padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word; }
    h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.35rem; font-weight: 650; letter-spacing: -0.01em; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.75rem 0 0.75rem; font-weight: 650; }
    h3 { font-size: 1.02rem; margin: 1.75rem 0 0.4rem; font-weight: 650; }
    p { margin: 0.5rem 0; }
    code { font: 0.88em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
      overflow-wrap: anywhere; }
    a { color: var(--accent); }
    article { border-top: 1px solid var(--line); padding: 1.5rem 0 1rem; }
    article:first-of-type { border-top: 0; padding-top: 0.5rem; }
    header { margin-bottom: 1.5rem; } header .lead { margin: 0.5rem 0 0; }
    .alarm { margin: 1rem 0 0; padding: 0.65rem 0.9rem; background: var(--panel); border-left: 4px solid var(--bad);
      border-radius: 0.3rem; color: var(--bad); font-weight: 600; }
    nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; padding: 0.7rem 0; font-size: 0.88rem;
      border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
    nav a, a.tag { text-decoration: none; } nav a:hover { text-decoration: underline; }
    .asked { color: var(--soft); font-size: 0.9rem; }
    article > h2.asked, article > h3.asked { margin: 0 0 0.6rem; font-size: 0.95rem; font-weight: 400;
      color: var(--soft); line-height: 1.45; }
    .tag { display: inline-block; min-width: 2.1em; padding: 0 0.45em; border-radius: 0.3em; background: var(--panel);
      color: var(--accent); font-size: 0.85rem; font-weight: 650; text-align: center; border: 1px solid var(--line); }
    .judgement { font-size: 1.22rem; line-height: 1.4; font-weight: 600; margin: 0.25rem 0 0.9rem; }
    .lead { color: var(--soft); margin: 0 0 1rem; }
    .given, .note, .method, .asked-at { color: var(--soft); font-size: 0.9rem; }
    .method { margin-top: 0.9rem; }
    .bad { color: var(--bad); font-weight: 600; } .good { color: var(--good); font-weight: 600; }
    figure { margin: 1.25rem 0 1.5rem; } figcaption { font-size: 0.92rem; font-weight: 600; margin-bottom: 0.6rem; }
    svg { display: block; width: 100%; max-width: 32rem; height: auto; }
    .table { overflow-x: auto; margin: 1rem 0; }
    table { border-collapse: collapse; font-size: 0.9rem; line-height: 1.4; width: 100%; }
    caption { text-align: left; font-weight: 600; padding-bottom: 0.4rem; }
    th { text-align: left; font-weight: 600; color: var(--soft); border-bottom: 1px solid var(--line); }
    td, th { padding: 0.3rem 0.8rem 0.3rem 0; vertical-align: top; }
    td { border-bottom: 1px solid var(--line); } tbody tr:last-child td { border-bottom: 0; }
    td:last-child, th:last-child { padding-right: 0; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    td.text { min-width: 9rem; } td.date { white-space: nowrap; }
    dl { margin: 1rem 0; font-size: 0.92rem; } dl > div { display: flex; gap: 1rem; padding: 0.2rem 0; }
    dt { flex: 0 0 10.5rem; color: var(--soft); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
    details { margin: 0.6rem 0; font-size: 0.95rem; }
    summary { cursor: pointer; color: var(--accent); font-size: 0.9rem; }
    pre { overflow-x: auto; font-size: 0.85rem; background: var(--panel); padding: 0.8rem 1rem; border-radius: 0.4rem; }
    ol.judgements { list-style: none; margin: 1rem 0; padding: 0; }
    ol.judgements > li { padding: 0.9rem 1.1rem; margin: 0 0 0.6rem; background: var(--panel); border-radius: 0.5rem;
      border-left: 4px solid var(--accent); }
    ol.judgements p { margin: 0.15rem 0; } ol.judgements .judgement { font-size: 1.14rem; margin: 0.3rem 0 0.35rem; }
    ol.judgements svg { max-width: none; margin: 0.25rem 0 0.45rem; } ol.judgements .bad { font-size: 0.9rem; }
    ul.items { list-style: none; margin: 1rem 0; padding: 0; }
    ul.items > li { padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
    ul.items > li:last-child { border-bottom: 0; } ul.items p, ol.events p { margin: 0.1rem 0; }
    .when { color: var(--soft); font-size: 0.88rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .head { font-weight: 600; } .other .head { font-weight: 400; }
    ol.events { list-style: none; margin: 1rem 0; padding: 0; border-left: 2px solid var(--line); }
    ol.events > li { position: relative; padding: 0 0 0.9rem 1.25rem; }
    ol.events > li::before { content: ""; position: absolute; left: -6px; top: 0.5em; width: 10px; height: 10px;
      border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 3px var(--ground); }
    ol.events > li.other::before { background: var(--ground); border: 2px solid var(--soft); }
    footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft);
      font-size: 0.85rem; }
    @media (max-width: 34rem) { body { font-size: 16px; padding: 1.25rem 1rem 3rem; } h1 { font-size: 1.5rem; }
      dl > div { display: block; } dt { font-size: 0.85rem; } }
    @media print { body { max-width: none; padding: 0; font-size: 11pt; } article, figure, li { break-inside: avoid; }
      summary { color: inherit; } nav { display: none; }
      details::details-content { content-visibility: visible; block-size: auto; } }
    """
}
