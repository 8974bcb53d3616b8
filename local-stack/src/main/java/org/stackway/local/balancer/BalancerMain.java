package org.stackway.local.balancer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stackway.local.balancer.Balancer.Route;
import org.stackway.local.balancer.Balancer.Started;

/** The balancer's process: host, its own port, and a route for each service, such as {@code 8081=8101,8111}. */
public final class BalancerMain {
    private BalancerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("usage: host port service=instance,instance …");
        }
        List<Route> routes = new ArrayList<>();
        for (String route : Arrays.asList(arguments).subList(2, arguments.length)) {
            routes.add(route(route));
        }
        Started started = Balancer.start(arguments[0], Integer.parseInt(arguments[1]), routes);
        Runtime.getRuntime().addShutdownHook(new Thread(started.balancer()::close, "stop"));
    }

    static Route route(String text) {
        String[] parts = text.split("=", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a route is such as 8081=8101,8111, not " + text);
        }
        return new Route(
                Integer.parseInt(parts[0]),
                Arrays.stream(parts[1].split(",", -1)).map(Integer::valueOf).toList());
    }
}
