/** The five services. */
export type ServiceName = "enrollment" | "billing" | "admission" | "session" | "transcript";

export const SERVICES: readonly ServiceName[] = ["enrollment", "billing", "admission", "session", "transcript"];
