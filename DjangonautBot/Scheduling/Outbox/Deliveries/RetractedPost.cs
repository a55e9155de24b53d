namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>A message that is retracted for good, of any kind.</summary>
internal sealed class RetractedPost(IEnumerable<IDiscreetRecipients> recipients) : IPost
{
    public const string PostKind = "taken_back";

    private const int Direct = 1;

    public string Kind => PostKind;

    public Rendering Render(Delivery delivery) => new Rendering.Remove
    {
        From = delivery.Week == Direct
            ? delivery.Lane
            : recipients.Select(known => known.Find(delivery.CohortId, delivery.Lane)).FirstOrDefault(person => person is not null),
    };
}
