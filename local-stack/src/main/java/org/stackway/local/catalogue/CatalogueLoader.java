package org.stackway.local.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.stackway.local.LocalFailure;
import org.stackway.local.Together;
import org.stackway.local.api.ServiceApi;

/** Enters the catalogue, a few requests at a time. */
public final class CatalogueLoader {
    private static final int AT_ONCE = 8;

    private final ServiceApi api;

    public CatalogueLoader(ServiceApi api) {
        this.api = api;
    }

    /**
     * Enters everything that is not there yet. Answers how many entries there are.
     *
     * @throws LocalFailure when an entry is refused
     */
    public int load(Catalogue catalogue) throws LocalFailure, InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        List<Callable<Integer>> requests = new ArrayList<>();
        for (Catalogue.Entry entry : catalogue.entries()) {
            requests.add(() -> {
                places.acquire();
                try {
                    api.require(entry.service(), entry.call());
                    return 1;
                } finally {
                    places.release();
                }
            });
        }
        return Together.all(requests).size();
    }
}
