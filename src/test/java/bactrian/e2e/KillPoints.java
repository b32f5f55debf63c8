package bactrian.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * Ends the process, as {@code kill -9} does, just before or after a step of a route. Which one is said by the file
 * {@value #ORDER} in the folder that Bactrian runs in: {@code before} or {@code after}, the route and a part of the step's
 * id or label. A line in that folder's configuration makes this bean; nothing in Bactrian knows of it.
 */
public final class KillPoints implements InterceptStrategy, CamelContextAware {
    static final String ORDER = "kill-order";

    private static final Path FILE = Path.of(ORDER);

    private CamelContext context;

    @Override
    public CamelContext getCamelContext() {
        return context;
    }

    /** Beans of the configuration are made too late to be found as interceptors. */
    @Override
    public void setCamelContext(CamelContext camelContext) {
        context = camelContext;
        context.getCamelContextExtension().addInterceptStrategy(this);
    }

    @Override
    public Processor wrapProcessorInInterceptors(CamelContext route, NamedNode step, Processor target, Processor next) {
        String point = CamelContextHelper.getRouteId(step) + " " + step.getId() + " " + step.getLabel();
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                endIfOrdered("before", point);
                return super.process(exchange, doneSync -> {
                    endIfOrdered("after", point);
                    callback.done(doneSync);
                });
            }
        };
    }

    private static void endIfOrdered(String when, String point) {
        if (Files.exists(FILE)) {
            String[] order = order().split(" ", 3);
            if (order.length == 3
                    && order[0].equals(when)
                    && point.startsWith(order[1] + " ")
                    && point.contains(order[2])) {
                Runtime.getRuntime().halt(137);
            }
        }
    }

    private static String order() {
        try {
            return Files.readString(FILE).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
