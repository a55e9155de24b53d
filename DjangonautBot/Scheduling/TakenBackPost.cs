namespace DjangonautBot.Scheduling;

/// <summary>A message that is taken away for good, whatever it was.</summary>
internal sealed class TakenBackPost : IPost
{
    public const string PostKind = "taken_back";

    private const int Direct = 1;

    public string Kind => PostKind;

    public Rendering Render(Delivery delivery) =>
        new Rendering.TakeAway { From = delivery.Week == Direct ? delivery.Lane : null };
}
