package org.stackway.local.process;

/**
 * What a pid file says.
 *
 * @param name the process, such as {@code billing-service}
 * @param identity which process it is
 * @param port where it listens
 * @param artifact fingerprint of what it runs, so that a rebuilt program is told from the one that is running
 * @param startedInMillis time from the start to ready; 0 while it is not ready
 */
public record ProcessRecord(String name, ProcessIdentity identity, int port, String artifact, long startedInMillis) {
    public ProcessRecord readyAfter(long millis) {
        return new ProcessRecord(name, identity, port, artifact, millis);
    }
}
