using System.Net;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Sending;

namespace DjangonautBot.Tests.Scheduling.Outbox;

internal sealed class DeliveryFailurePolicyTests
{
    [TestCase(HttpStatusCode.NotFound, DiscordErrorCode.UnknownMessage, nameof(DeliveryFailure.MessageGone))]
    [TestCase(HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel, nameof(DeliveryFailure.ChannelGone))]
    [TestCase(HttpStatusCode.NotFound, 0, nameof(DeliveryFailure.Passing))]
    [TestCase(HttpStatusCode.NotFound, 10004, nameof(DeliveryFailure.Passing))]
    [TestCase(HttpStatusCode.BadRequest, DiscordErrorCode.ThreadArchived, nameof(DeliveryFailure.ThreadArchived))]
    [TestCase(HttpStatusCode.Forbidden, DiscordErrorCode.MissingAccess, nameof(DeliveryFailure.NotPermitted))]
    [TestCase(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions, nameof(DeliveryFailure.NotPermitted))]
    [TestCase(HttpStatusCode.Forbidden, 0, nameof(DeliveryFailure.NotPermitted))]
    [TestCase(HttpStatusCode.TooManyRequests, 0, nameof(DeliveryFailure.RateLimited))]
    [TestCase(HttpStatusCode.BadRequest, DiscordErrorCode.OpeningDirectMessagesTooFast, nameof(DeliveryFailure.RateLimited))]
    [TestCase(HttpStatusCode.InternalServerError, 0, nameof(DeliveryFailure.Passing))]
    [TestCase(HttpStatusCode.ServiceUnavailable, 0, nameof(DeliveryFailure.Passing))]
    [TestCase(HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody, nameof(DeliveryFailure.Final))]
    [TestCase(HttpStatusCode.Forbidden, DiscordErrorCode.ThreadLocked, nameof(DeliveryFailure.ThreadLocked))]
    [TestCase(HttpStatusCode.RequestEntityTooLarge, 40005, nameof(DeliveryFailure.Final))]
    public void A_refusal_is_read_from_its_code_and_else_from_its_status(HttpStatusCode status, int code, string expected) =>
        Assert.That(DeliveryFailurePolicy.Read(OutboxFixture.Refusal(status, code)).ToString(), Is.EqualTo(expected));
}
