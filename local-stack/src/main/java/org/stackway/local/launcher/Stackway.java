package org.stackway.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stackway.local.Arguments;
import org.stackway.local.LocalFailure;
import org.stackway.local.LocalSecrets;
import org.stackway.local.Ports;
import org.stackway.local.Service;
import org.stackway.local.StackConfig;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.catalogue.Catalogue;
import org.stackway.local.catalogue.CatalogueLoader;
import org.stackway.local.clock.BusinessClockDriver;
import org.stackway.local.clock.ClockedServices;
import org.stackway.local.clock.ClockedServices.Instance;
import org.stackway.local.demo.DegreeDemo;
import org.stackway.local.demo.Demo;
import org.stackway.local.ops.Ops;
import org.stackway.local.process.ProcessTable;
import org.stackway.local.process.Processes;

/** The commands of {@code ./stackway} that need a JVM. Exit code 0 when all is as asked, else 1 after one line. */
public final class Stackway {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern INSTANCE = Pattern.compile("([a-z]+)-([0-9])");
    private static final Duration CLOCK_PATIENCE = Duration.ofSeconds(10);
    private static final Duration OPS_PATIENCE = Duration.ofSeconds(10);

    private final Map<String, String> environment;
    private final StackConfig config;
    private final Processes processes;
    private final Console console;

    private Stackway(Map<String, String> environment, PrintStream out) throws LocalFailure {
        this.environment = environment;
        this.config = StackConfig.from(environment);
        this.processes = new Processes(new ProcessTable(config.run()));
        this.console = new Console(out);
    }

    public static void main(String[] words) {
        System.exit(run(
                System.getenv(),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                words));
    }

    /**
     * Runs a command as {@code main} does, and returns instead of ending the process.
     *
     * @return the exit code
     */
    public static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... words) {
        try {
            if (words.length == 0) {
                throw new LocalFailure("no command");
            }
            Stackway stackway = new Stackway(environment, out);
            return stackway.run(words[0], Arrays.asList(words).subList(1, words.length)) ? 0 : 1;
        } catch (LocalFailure e) {
            err.println("stackway: " + e.line());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("stackway: interrupted");
        }
        return 1;
    }

    private boolean run(String command, List<String> words) throws LocalFailure, InterruptedException {
        return switch (command) {
            case "up" -> up(Arguments.parse(words, Set.of(), Set.of("--without", "--instances")));
            case "down" -> down(Arguments.parse(words, Set.of("--wipe"), Set.of()));
            case "restart" -> restart(Arguments.parse(words, Set.of(), Set.of()));
            case "stop" -> stop(Arguments.parse(words, Set.of(), Set.of()));
            case "clock" -> clock(Arguments.parse(words, Set.of(), Set.of()));
            case "catalogue" -> catalogue(Arguments.parse(words, Set.of(), Set.of()));
            case "demo" ->
                demo(Arguments.parse(
                        words,
                        Set.of(),
                        Set.of("--learners", "--seed", "--expect-card-fee", "--programme", "--years")));
            case "status" -> status(Arguments.parse(words, Set.of("--json"), Set.of()));
            case "ops" -> Ops.of(config.api(OPS_PATIENCE), console.out()).run(words);
            case "env" -> env(Arguments.parse(words, Set.of(), Set.of()));
            default -> throw new LocalFailure("there is no command " + command + "; ./stackway help lists them");
        };
    }

    private boolean up(Arguments arguments) throws LocalFailure, InterruptedException {
        Set<Service> without = EnumSet.noneOf(Service.class);
        for (String name : COMMA.splitAsStream(arguments.value("--without").orElse(""))
                .filter(name -> !name.isBlank())
                .toList()) {
            without.add(service(name));
        }
        StackConfig wanted = withInstances(arguments.value("--instances"));
        StackLock.during(config.home(), () -> {
            long begin = System.nanoTime();
            boolean useCaches = !environment.getOrDefault("STACKWAY_AOT", "on").equals("off");
            new StackUp(wanted, LocalSecrets.of(wanted), processes, console, useCaches).run(without);
            writeStartTime((System.nanoTime() - begin) / 1_000_000);
        });
        console.line("");
        console.line(StackStatus.of(wanted, processes.table()).table());
        return true;
    }

    /** With so many instances of each service; a stack that is up keeps those it has. */
    private StackConfig withInstances(Optional<String> number) throws LocalFailure {
        if (number.isEmpty()) {
            return config;
        }
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(Ports.INSTANCES, number.get());
        StackConfig wanted = StackConfig.from(changed);
        if (!Integer.toString(wanted.ports().instancesOfEach())
                .equals(number.get().strip())) {
            throw new LocalFailure("the stack is up with %d of each service: ./stackway down first"
                    .formatted(wanted.ports().instancesOfEach()));
        }
        return wanted;
    }

    private void writeStartTime(long millis) throws LocalFailure {
        try {
            Files.writeString(config.startTimeFile(), Long.toString(millis));
        } catch (IOException e) {
            throw new LocalFailure("the state folder " + config.home() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private boolean down(Arguments arguments) throws LocalFailure, InterruptedException {
        StackLock.during(config.home(), () -> {
            StackDown down = new StackDown(config, processes, console);
            down.stopAll();
            if (arguments.has("--wipe")) {
                down.wipe();
                console.line("  everything recorded is forgotten");
            }
        });
        return true;
    }

    private boolean restart(Arguments arguments) throws LocalFailure, InterruptedException {
        List<String> names = processNames(only(arguments, "restart <name>"));
        StackLock.during(config.home(), () -> {
            for (String name : names) { // one instance after the other: the others go on
                new StackDown(config, processes, console).stop(name);
                new StackRestart(config, LocalSecrets.of(config), processes, console).start(name);
            }
        });
        return true;
    }

    private boolean stop(Arguments arguments) throws LocalFailure, InterruptedException {
        List<String> names = processNames(only(arguments, "stop <name>"));
        StackLock.during(config.home(), () -> {
            for (String name : names) {
                new StackDown(config, processes, console).stop(name);
            }
        });
        return true;
    }

    /** Moves the business clock by way of its stops. */
    private boolean clock(Arguments arguments) throws LocalFailure, InterruptedException {
        Instant target;
        try {
            target = Instant.parse(only(arguments, "clock set <time>"));
        } catch (DateTimeException e) {
            throw new LocalFailure("not an instant: " + arguments.rest().getFirst(), e);
        }
        int stops = new BusinessClockDriver(clocked(CLOCK_PATIENCE)).moveTo(target);
        console.line("%s America/Denver (%s), %d stops on the way"
                .formatted(LocalDateTime.ofInstant(target, ZoneId.of("America/Denver")), target, stops));
        return true;
    }

    /** The clocks of this stack; of an instance that does not run nothing is awaited. */
    private ClockedServices clocked(Duration patience) {
        List<Instance> instances = new ArrayList<>();
        for (Service service : Service.values()) {
            config.ports().processesOf(service).forEach((name, port) -> {
                if (!config.ports().balanced()
                        || processes.table().running(name).isPresent()) {
                    instances.add(new Instance(service, name, config.api(patience, Map.of(service, port))));
                }
            });
        }
        return new ClockedServices(config.api(patience), instances);
    }

    /** Enters the catalogue into services that "up" did not start, such as containers. */
    private boolean catalogue(Arguments arguments) throws LocalFailure, InterruptedException {
        if (!arguments.rest().isEmpty()) {
            throw new LocalFailure("usage: ./stackway catalogue");
        }
        int entries = new CatalogueLoader(config.api(Demo.PATIENCE)).load(Catalogue.read());
        console.line("  %-19s %d entries".formatted("catalogue", entries));
        return true;
    }

    private boolean demo(Arguments arguments) throws LocalFailure, InterruptedException {
        int learners = arguments.count("--learners", 50);
        int seed = arguments.count("--seed", 7);
        ServiceApi api = config.api(Demo.PATIENCE);
        BusinessClockDriver clock = BusinessClockDriver.patient(clocked(Demo.PATIENCE), Demo.PATIENCE);
        Optional<String> programme = arguments.value("--programme");
        if (programme.isPresent()) {
            if (!programme.get().equalsIgnoreCase(DegreeDemo.PROGRAMME)) {
                throw new LocalFailure(
                        "the degrees demo knows the programme " + DegreeDemo.PROGRAMME.toLowerCase(Locale.ROOT));
            }
            return new DegreeDemo(api, clock, console.out()).run(learners, arguments.count("--years", 2), seed);
        }
        String fee = arguments.value("--expect-card-fee").orElse(Demo.CARD_FEE_PERCENT);
        return new Demo(api, clock, console.out(), fee).run(learners, seed);
    }

    private boolean status(Arguments arguments) throws LocalFailure {
        StackStatus status = StackStatus.of(config, processes.table());
        console.line(arguments.has("--json") ? status.json(LocalSecrets.of(config)) : status.table());
        return arguments.has("--json") || status.allReady();
    }

    /** Prints a service's environment as shell assignments, for running it by hand. */
    private boolean env(Arguments arguments) throws LocalFailure {
        Service service = service(only(arguments, "env <service>"));
        for (Map.Entry<String, String> variable :
                ServiceEnvironment.of(config, LocalSecrets.of(config), service).entrySet()) {
            console.line("export " + variable.getKey() + "='" + variable.getValue() + "'");
        }
        return true;
    }

    private static String only(Arguments arguments, String usage) throws LocalFailure {
        if (arguments.rest().size() != 1) {
            throw new LocalFailure("usage: ./stackway " + usage);
        }
        return arguments.rest().getFirst();
    }

    private Service service(String name) throws LocalFailure {
        Optional<Service> found = Arrays.stream(Service.values())
                .filter(service -> service.shortName().equals(name)
                        || service.processName().equals(name))
                .findFirst();
        return found.orElseThrow(() -> new LocalFailure("no service is named " + name + ": it is one of "
                + String.join(
                        ", ",
                        Arrays.stream(Service.values()).map(Service::shortName).toList())));
    }

    /** The processes that a name means: a service's are all of its instances. */
    private List<String> processNames(String name) throws LocalFailure {
        return switch (name) {
            case "postgres", "postgresql" -> List.of("postgres");
            case "kafka", "broker" -> List.of("kafka");
            case "sandbox" -> List.of("sandbox");
            default -> {
                if (config.ports().byName().containsKey(name)) {
                    yield List.of(name);
                }
                Matcher instance = INSTANCE.matcher(name);
                String process = instance.matches() ? instance.group(1) + "-service-" + instance.group(2) : "";
                yield config.ports().byName().containsKey(process)
                        ? List.of(process)
                        : List.copyOf(config.ports().processesOf(service(name)).keySet());
            }
        };
    }
}
