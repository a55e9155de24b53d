using System.Diagnostics;
using System.Diagnostics.Metrics;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Metrics and traces of deliveries, by the kind of their post. None of them holds an id or a text.</summary>
internal static class DeliveryMetrics
{
    /// <summary>Name of the meter and of the source of activities.</summary>
    public const string Name = "DjangonautBot.Scheduling";

    private const string OutcomeTag = "outcome";
    private const string PostTag = "post";

    // From at once to the hours after an outage.
    private static readonly InstrumentAdvice<double> Lags = new()
    {
        HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3_600, 21_600],
    };

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Activities = new(Name);

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "djangonautbot.deliveries", "{delivery}", "Deliveries that were looked at, by the kind of their post and by outcome.");

    private static readonly Histogram<double> Lag = Meter.CreateHistogram(
        "djangonautbot.delivery.lag", "s", "Time from when a message was due until it was in Discord.", tags: null, Lags);

    /// <summary>Begins to trace a look at a delivery; null while nobody listens.</summary>
    public static Activity? Start(Delivery delivery)
    {
        var activity = Activities.HasListeners() ? Activities.StartActivity($"delivery {delivery.Kind}") : null;
        activity?.SetTag(PostTag, delivery.Kind);
        return activity;
    }

    /// <summary>Counts an outcome, and notes it in the trace that is under way.</summary>
    /// <param name="number">0 if something else had happened to the delivery meanwhile.</param>
    public static void Count(Delivery delivery, DeliveryOutcome outcome, int number = 1)
    {
        if (number == 0)
        {
            return;
        }

        var name = NameOf(outcome);
        Deliveries.Add(number, new(PostTag, delivery.Kind), new(OutcomeTag, name));
        if (Activity.Current is { Source.Name: Name } activity)
        {
            activity.SetTag(OutcomeTag, name);
            activity.SetStatus(
                outcome is DeliveryOutcome.GivenUp or DeliveryOutcome.SetAside ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        }
    }

    /// <summary>Records the lag of a message that was not in Discord before.</summary>
    /// <param name="now">By the clock by which it was due.</param>
    public static void RecordLag(Delivery delivery, Instant now)
    {
        if (delivery.MessageId is null)
        {
            Lag.Record(
                Math.Max(0, (now - delivery.DueAt).TotalSeconds),
                new KeyValuePair<string, object?>("origin", delivery.IsPlanned ? "planned" : "requested"));
        }
    }

    private static string NameOf(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Sent => "sent",
        DeliveryOutcome.Updated => "updated",
        DeliveryOutcome.Removed => "removed",
        DeliveryOutcome.Skipped => "skipped",
        DeliveryOutcome.Postponed => "postponed",
        DeliveryOutcome.Retried => "retried",
        DeliveryOutcome.Paused => "paused",
        DeliveryOutcome.BegunAnew => "begun_anew",
        DeliveryOutcome.GivenUp => "given_up",
        DeliveryOutcome.SetAside => "set_aside",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
