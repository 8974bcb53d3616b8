import type { ServiceName } from "./services.js";

/** A request can wait for so many positions; the oldest are left out, as they were reached long ago in all likelihood. */
const MOST = 16;

/**
 * What this client has written and which service may not know of it yet. A write's `X-Position` is sent to every other
 * service as `X-Min-Position` until a read there has proved that it was reached; the service that wrote knows it at once.
 * One object belongs to one user: share it between clients that act for the same person.
 */
export class Positions {
  private readonly notYetSeen = new Map<ServiceName, string[]>();

  /** Remembers what a service answered a write with. */
  written(by: ServiceName, services: Iterable<ServiceName>, position: string): void {
    for (const other of services) {
      if (other !== by) {
        const positions = this.notYetSeen.get(other) ?? [];
        this.notYetSeen.set(other, [...positions.filter((one) => one !== position), position].slice(-MOST));
      }
    }
  }

  /** What a read at this service has to wait for. */
  awaitedBy(service: ServiceName): readonly string[] {
    return this.notYetSeen.get(service) ?? [];
  }

  /** A read that waited for these was answered: the service knows them. */
  reached(service: ServiceName, positions: readonly string[]): void {
    const left = this.awaitedBy(service).filter((one) => !positions.includes(one));
    this.notYetSeen.set(service, left);
  }
}
