/**
 * Platt's scaling of scores to probabilities, by Newton's method with his smoothed targets. It begins at the labels' own
 * share without regard to the scores: from there the method does not overshoot on scores of any size.
 */
export function calibrated(
  scores: readonly number[],
  labels: readonly boolean[],
): { readonly slope: number; readonly offset: number } {
  const yes = labels.filter(Boolean).length;
  const high = (yes + 1) / (yes + 2);
  const low = 1 / (labels.length - yes + 2);
  let slope = 0;
  let offset = Math.log((yes + 1) / (labels.length - yes + 1));
  for (let round = 0; round < 30; round += 1) {
    let [gradientSlope, gradientOffset, curveSlope, curveBoth, curveOffset] = [0, 0, 1e-6, 0, 1e-6];
    for (const [i, score] of scores.entries()) {
      const likely = 1 / (1 + Math.exp(-(slope * score + offset)));
      const error = likely - (labels[i] ? high : low);
      const curve = likely * (1 - likely);
      gradientSlope += error * score;
      gradientOffset += error;
      curveSlope += curve * score * score;
      curveBoth += curve * score;
      curveOffset += curve;
    }
    const determinant = curveSlope * curveOffset - curveBoth * curveBoth;
    if (determinant <= 0) break;
    slope -= (curveOffset * gradientSlope - curveBoth * gradientOffset) / determinant;
    offset -= (curveSlope * gradientOffset - curveBoth * gradientSlope) / determinant;
  }
  return { slope, offset };
}
