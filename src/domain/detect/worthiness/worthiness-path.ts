/** Where the model of check-worthiness lies under the desk's own address. Its number changes with its contents. */
export const worthinessPath = "models/worthiness-1.bin";
