package fi.rekisteri.query.request;

import fi.rekisteri.query.answer.Answer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many open requests are late or near their deadline: for the desk, and as gauges for whoever keeps watch. */
@Component
class Lateness implements MeterBinder {
    private final Stories stories;
    private final Clock clock;
    private final int nearDays;

    Lateness(Stories stories, Clock clock, @Value("${rekisteri.requests.near-days:7}") int nearDays) {
        this.stories = stories;
        this.clock = clock;
        this.nearDays = nearDays;
    }

    int late(List<Story> open, LocalDate today) {
        return (int)
                open.stream().filter(story -> story.time().daysLeft(today) < 0).count();
    }

    /** Neither late nor standing still. */
    int near(List<Story> open, LocalDate today) {
        return (int) open.stream()
                .filter(story -> !story.stands())
                .filter(story ->
                        story.time().daysLeft(today) >= 0 && story.time().daysLeft(today) <= nearDays)
                .count();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "rekisteri.requests.open", "Open requests of data subjects", List::size);
        gauge(meters, "rekisteri.requests.late", "Open requests whose time is over", open -> late(open, today()));
        gauge(meters, "rekisteri.requests.near", "Open requests near their deadline", open -> near(open, today()));
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<List<Story>> count) {
        Gauge.builder(name, stories, all -> count.applyAsDouble(all.open()))
                .description(description)
                .register(meters);
    }

    private LocalDate today() {
        return Answer.day(clock.instant());
    }
}
