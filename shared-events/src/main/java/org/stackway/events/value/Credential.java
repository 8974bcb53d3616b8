package org.stackway.events.value;

/**
 * What a learner can be awarded: a degree, named by its programme, or a graduate certificate. The two wire forms
 * never overlap: programmes are upper case, certificates lower case.
 */
public sealed interface Credential extends WireValue permits ProgrammeCode, CertificateId {
    /**
     * Reads the wire form of either.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static Credential parse(String wire) {
        return !wire.isEmpty() && Character.isUpperCase(wire.charAt(0))
                ? ProgrammeCode.parse(wire)
                : CertificateId.parse(wire);
    }
}
