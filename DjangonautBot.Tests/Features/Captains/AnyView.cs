using DjangonautBot.Features.Captains;

namespace DjangonautBot.Tests.Features.Captains;

/// <summary>Any view that a Captain may see.</summary>
internal sealed record AnyView(CaptainsView View);
