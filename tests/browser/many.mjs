//! Two thousand marks in one session, each an act of its own.

export const MANY = 2000;

/** Draws single points all over the forehead, as a program would: several at a time, none twice. */
export async function fill(room, version) {
  const points = [];
  for (let y = 620; points.length < MANY; y += 9) for (let x = -396; x <= 396 && points.length < MANY; x += 9) points.push([x, y]);
  const refused = await room.page.evaluate(async ([address, session, version, points]) => {
    const waiting = points.map((point, n) => ({ session, mark: `many-${n}`, view: 'face_front', version, technique: 'point_by_point', tool: 'point', syringe: 'A', volume_each: '0.001 mL', points: [point] }));
    const wrong = [];
    const hand = async () => {
      for (let mark = waiting.pop(); mark; mark = waiting.pop()) {
        const answer = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': mark.mark }, body: JSON.stringify(mark) });
        if (!answer.ok) wrong.push(`${mark.points}: ${await answer.text()}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, hand));
    return wrong;
  }, [`/api/patients/${room.chart}/mark`, room.session, version, points]);
  if (refused.length) throw new Error(`${refused.length} marks were refused: ${refused[0]}`);
}
