package bactrian.write;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/**
 * Takes over what a part of a split came to, when a fault in it was handled by the part's own route: Camel would carry
 * the mark of a handled fault over to the whole exchange and end it there. Judge the answer by its body.
 */
public final class HandledFaults implements AggregationStrategy {
    private final AggregationStrategy strategy;

    /** Collects with the given strategy. */
    public HandledFaults(AggregationStrategy strategy) {
        this.strategy = strategy;
    }

    @Override
    public Exchange aggregate(Exchange oldExchange, Exchange newExchange) {
        newExchange.getExchangeExtension().setErrorHandlerHandled(null);
        newExchange.getExchangeExtension().setFailureHandled(false);
        newExchange.getExchangeExtension().setRedeliveryExhausted(false);
        newExchange.removeProperty(Exchange.EXCEPTION_CAUGHT);
        return strategy.aggregate(oldExchange, newExchange);
    }

    @Override
    public void onCompletion(Exchange exchange) {
        strategy.onCompletion(exchange);
    }
}
