package org.stackway.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Commands are taken in groups, and no order that anybody relies on is lost by it. */
class WavesTest {

    /** @param list which list it stands in, and at which place */
    private record Sent(String stream, int list, int place) {}

    @Test
    void whatDifferentListsSendToDifferentStreamsIsTakenAtOnce() {
        assertThat(waves(List.of(List.of("a", "b"), List.of("c", "d"), List.of("e"))))
                .containsExactly(List.of("a", "c", "e"), List.of("b", "d"));
    }

    @Test
    void oneStreamGetsItsCommandsOneByOneInTheOrderOfTheLists() {
        List<List<Sent>> waves = Waves.of(sent(List.of(List.of("a"), List.of("a"), List.of("b", "a"))), Sent::stream);

        assertThat(waves)
                .containsExactly(
                        List.of(new Sent("a", 0, 0), new Sent("b", 2, 0)),
                        List.of(new Sent("a", 1, 0)),
                        List.of(new Sent("a", 2, 1)));
    }

    @Test
    void whereNothingIsSentThereIsNothingToTake() {
        assertThat(waves(List.of())).isEmpty();
        assertThat(waves(List.of(List.of(), List.of()))).isEmpty();
    }

    @Test
    void whateverIsSentEachCommandIsTakenOnceBehindThoseThatItFollows() {
        Random random = new Random(1);
        for (int run = 0; run < 1_000; run++) {
            List<List<Sent>> lists = sent(IntStream.range(0, random.nextInt(6))
                    .mapToObj(list -> IntStream.range(0, random.nextInt(6))
                            .mapToObj(place -> "s" + random.nextInt(5))
                            .toList())
                    .toList());

            List<List<Sent>> waves = Waves.of(lists, Sent::stream);

            List<Sent> taken = waves.stream().flatMap(List::stream).toList();
            assertThat(taken)
                    .containsExactlyInAnyOrderElementsOf(
                            lists.stream().flatMap(List::stream).toList());
            for (List<Sent> wave : waves) {
                assertThat(wave).extracting(Sent::stream).doesNotHaveDuplicates();
                assertThat(wave).extracting(Sent::list).doesNotHaveDuplicates();
            }
            for (int first = 0; first < taken.size(); first++) {
                for (Sent later : taken.subList(first + 1, taken.size())) {
                    assertThat(mustPrecede(later, taken.get(first)))
                            .as("%s before %s", taken.get(first), later)
                            .isFalse();
                }
            }
        }
    }

    private static boolean mustPrecede(Sent one, Sent other) {
        return one.list() == other.list()
                ? one.place() < other.place()
                : one.stream().equals(other.stream()) && one.list() < other.list();
    }

    private static List<List<String>> waves(List<List<String>> streams) {
        return Waves.of(sent(streams), Sent::stream).stream()
                .map(wave -> wave.stream().map(Sent::stream).toList())
                .toList();
    }

    private static List<List<Sent>> sent(List<List<String>> streams) {
        List<List<Sent>> lists = new ArrayList<>();
        for (int list = 0; list < streams.size(); list++) {
            List<Sent> commands = new ArrayList<>();
            for (int place = 0; place < streams.get(list).size(); place++) {
                commands.add(new Sent(streams.get(list).get(place), list, place));
            }
            lists.add(commands);
        }
        return lists;
    }
}
