using DjangonautBot.Features.Captains;

namespace DjangonautBot.Tests.Features.Captains;

/// <summary>Whatever a Captain may get to see.</summary>
internal sealed record AnyView(CaptainsView View);
