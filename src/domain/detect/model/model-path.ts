/** Where the model's file lies under the desk's own address. Its number changes with its contents. */
export const modelPath = "models/attribution-3.bin";
