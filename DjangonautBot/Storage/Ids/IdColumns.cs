using DjangonautBot.Storage.Columns;

namespace DjangonautBot.Storage.Ids;

internal sealed class CohortIdColumn() : NumberColumn<CohortId>(id => id.Value, value => new CohortId(value));

internal sealed class TeamIdColumn() : NumberColumn<TeamId>(id => id.Value, value => new TeamId(value));

internal sealed class CrewIdColumn() : NumberColumn<CrewId>(id => id.Value, value => new CrewId(value));

internal sealed class CheckInIdColumn() : NumberColumn<CheckInId>(id => id.Value, value => new CheckInId(value));

internal sealed class DeliveryIdColumn() : NumberColumn<DeliveryId>(id => id.Value, value => new DeliveryId(value));

internal sealed class SwapIdColumn() : NumberColumn<SwapId>(id => id.Value, value => new SwapId(value));

internal sealed class CoverCallIdColumn() : NumberColumn<CoverCallId>(id => id.Value, value => new CoverCallId(value));

internal sealed class QuestionIdColumn() : NumberColumn<QuestionId>(id => id.Value, value => new QuestionId(value));

internal sealed class AnswerIdColumn() : NumberColumn<AnswerId>(id => id.Value, value => new AnswerId(value));

internal sealed class WinIdColumn() : NumberColumn<WinId>(id => id.Value, value => new WinId(value));

internal sealed class FeedbackIdColumn() : NumberColumn<FeedbackId>(id => id.Value, value => new FeedbackId(value));
