using Chumchon.Domain.Months;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>When a month is due and how long that is away, in words, with the tone of its chip.</summary>
public sealed record DueWords(string Words, string? Tone)
{
    /// <param name="window">Of a month that is not complete.</param>
    public static DueWords Of(PageWords words, MonthWindow window, DateTimeOffset now) => window.DaysLeftAt(now) switch
    {
        < 0 and var days => new(words["home.overdue", window.Due, -days], "warning"),
        0 => new(words["home.due-today", window.Due], "warning"),
        var days => new(words["home.due", window.Due, days], Tone: null),
    };
}
