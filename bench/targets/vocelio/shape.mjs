// Answers whose shape is not that of targets/plain by aliases alone.
const seconds = t => { const [, h, m, s] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(t); return (h ?? 0) * 3600 + (m ?? 0) * 60 + +(s ?? 0) }
// the others round the average to hundredths, we to milliseconds: the same from what both were made of
function kpi ({ figures: { calls, answered, answerRate, talkTime, averageDuration } }) {
  const talk = seconds(talkTime)
  if (Math.abs(talk / answered - seconds(averageDuration)) > 0.0006) throw new Error(`the average of ${talkTime} over ${answered} calls is not ${averageDuration}`)
  return { calls, answered, answerRate, avgDuration: Math.floor((200 * talk + answered) / (2 * answered)) / 100 }
}
export const q3 = d => ({ h24: kpi(d.h24), d7: kpi(d.d7),
  hours: d.calls[0].points.map((p, i) => ({ hour: p.startsAt, calls: p.value, answered: d.answered[0].points[i].value })).filter(h => h.calls) })
