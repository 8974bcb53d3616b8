package org.stackway.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Tasks side by side: the first failure ends the others and is the one that is told. */
public final class Together {
    private Together() {}

    /** The results in the order of completion. */
    public static <T> List<T> all(List<Callable<T>> tasks) throws LocalFailure, InterruptedException {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<T> done = new ExecutorCompletionService<>(threads);
            tasks.forEach(done::submit);
            try {
                for (int i = 0; i < tasks.size(); i++) {
                    results.add(done.take().get());
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw failure(e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
        return results;
    }

    private static LocalFailure failure(ExecutionException e) {
        return e.getCause() instanceof LocalFailure known
                ? known
                : new LocalFailure("a step failed unexpectedly: " + e.getCause(), e);
    }
}
