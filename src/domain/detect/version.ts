/** Which rules made a detection. It changes whenever the same text could give another result. */
export const detectorVersion = "rules-1";
