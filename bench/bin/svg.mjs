// Plots as SVG text, of the numbers given and of nothing else.
const COLORS = ['#1f6feb', '#d1570a', '#2da44e', '#8250df', '#bf3989', '#57606a']
const esc = t => String(t).replace(/[&<>]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c])
const text = (x, y, t, more = '') => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${esc(t)}</text>`
const frame = (w, h, title, note, inner) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" font-family="Helvetica, Arial, sans-serif" font-size="12" fill="#24292f">
<title>${esc(title)}</title>
<rect width="${w}" height="${h}" fill="#ffffff"/>
${text(16, 24, title, 'font-size="15" font-weight="bold"')}
${text(16, h - 10, note, 'font-size="11" fill="#57606a"')}
${inner.join('\n')}
</svg>
`
export const many = n => n >= 1e6 ? n / 1e6 + ' M' : n >= 1e3 ? n / 1e3 + ' k' : String(n)
const decades = (lo, hi) => { const t = []; for (let d = Math.floor(Math.log10(lo)); d <= Math.ceil(Math.log10(hi)); d++) t.push(10 ** d); return t }

/** Lines over logarithmic axes. panels: [{ title, series: [{ name, points: [[x, y]], isDashed }] }] side by side, with one y axis. */
export function lines ({ title, note, x, y, panels }) {
  const W = 480, H = 300, left = 66, top = 64, all = panels.flatMap(p => p.series.flatMap(s => s.points)), xs = decades(Math.min(...all.map(p => p[0])), Math.max(...all.map(p => p[0]))), ys = decades(Math.min(...all.map(p => p[1])), Math.max(...all.map(p => p[1])))
  const at = (t, v, from, to) => from + (Math.log10(v) - Math.log10(t[0])) / (Math.log10(t.at(-1)) - Math.log10(t[0])) * (to - from), out = []
  panels.forEach((panel, i) => {
    const l = left + i * W, r = l + W - 160, b = top + H, X = v => at(xs, v, l, r), Y = v => at(ys, v, b, top)
    let free = top
    out.push(text(l, top - 12, panel.title, 'font-weight="bold"'))
    for (const v of ys) out.push(`<path d="M${l} ${Y(v).toFixed(1)}H${r}" stroke="#d0d7de"/>`, text(l - 6, Y(v) + 4, v, 'text-anchor="end"'))
    for (const v of xs) out.push(`<path d="M${X(v).toFixed(1)} ${top}V${b}" stroke="#eaeef2"/>`, text(X(v), b + 17, many(v), 'text-anchor="middle"'))
    out.push(text((l + r) / 2, b + 36, x, 'text-anchor="middle"'))
    if (!i) out.push(text(16, top - 12, y))
    panel.series.forEach((s, k) => {
      const c = COLORS[s.color ?? k]
      out.push(`<polyline fill="none" stroke="${c}" stroke-width="2" ${s.isDashed ? 'stroke-dasharray="5 4"' : ''} points="${s.points.map(p => `${X(p[0]).toFixed(1)},${Y(p[1]).toFixed(1)}`).join(' ')}"/>`)
      for (const p of s.points) out.push(`<circle cx="${X(p[0]).toFixed(1)}" cy="${Y(p[1]).toFixed(1)}" r="3" fill="${c}"/>`)
    })
    const names = panel.series.map((s, k) => ({ name: s.name, color: COLORS[s.color ?? k], y: Y(s.points.at(-1)[1]) + 4 })).sort((a, b) => a.y - b.y)
    for (const n of names) { free = Math.max(n.y, free); out.push(text(r + 8, free, n.name, `fill="${n.color}"`)); free += 13 }
  })
  return frame(left + panels.length * W + 8, top + H + 64, title, note, out)
}

/** Bars in groups, each of a darker and a lighter part. groups: [{ title, bars: [{ name, parts: [a, b] }] }], each group with a scale of its own. */
export function bars ({ title, note, parts, unit, groups }) {
  const W = 330, row = 20, left = 16, cols = 3, rows = Math.ceil(groups.length / cols), height = Math.max(...groups.map(g => g.bars.length)) * row + 44, out = []
  const names = [...new Set(groups.flatMap(g => g.bars.map(b => b.name)))]
  groups.forEach((g, i) => {
    const l = left + (i % cols) * W, t = 66 + Math.floor(i / cols) * height, most = Math.max(...g.bars.map(b => b.parts[0] + b.parts[1])), scale = (W - 190) / most
    out.push(text(l, t, g.title, 'font-weight="bold"'))
    g.bars.forEach((b, k) => {
      const y = t + 10 + k * row, c = COLORS[names.indexOf(b.name) % COLORS.length], a = b.parts[0] * scale, d = b.parts[1] * scale
      out.push(text(l + 92, y + 12, b.name, 'text-anchor="end"'), `<rect x="${l + 98}" y="${y}" width="${a.toFixed(1)}" height="15" fill="${c}"/>`,
        `<rect x="${(l + 98 + a).toFixed(1)}" y="${y}" width="${d.toFixed(1)}" height="15" fill="${c}" fill-opacity="0.4"/>`, text(l + 102 + a + d, y + 12, (b.parts[0] + b.parts[1]).toFixed(2)))
    })
  })
  out.push(text(16, 42, `${unit}; dark: ${parts[0]}, light: ${parts[1]}; each operation has a scale of its own`, 'fill="#57606a"'))
  return frame(left + Math.min(cols, groups.length) * W + 16, 66 + rows * height + 20, title, note, out)
}
