package org.stackway.admission.programme;

import java.util.Set;
import org.stackway.events.value.CertificateId;

/**
 * What the definition of a programme depends on.
 *
 * @param certificatesElsewhere the certificates that belong to other programmes
 */
public record ProgrammeFacts(Set<CertificateId> certificatesElsewhere) {
    public ProgrammeFacts {
        certificatesElsewhere = Set.copyOf(certificatesElsewhere);
    }
}
