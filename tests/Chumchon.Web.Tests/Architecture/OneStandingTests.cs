using System.Text.RegularExpressions;

namespace Chumchon.Web.Tests.Architecture;

/// <summary>
/// How a month stands is reckoned in Domain's Months and nowhere else: others hold no counts against each other, no instant
/// against a window, and read no window but by the one reader.
/// </summary>
public sealed class OneStandingTests
{
    /// <summary>What another reckoning looks like, in C# or in SQL.</summary>
    private static readonly (string What, Regex Pattern)[] Reckonings =
    [
        Of("rows against rows entered", @"\bRowsEntered\s*(==|!=|<=?|>=?)\s*[\w.!?]*\bRows\b"),
        Of("rows against rows entered", @"\bRows\s*(==|!=|<=?|>=?)\s*[\w.!?]*\bRowsEntered\b"),
        Of("rows against rows entered", @"\brows_entered\s*(=|<>|!=|<=?|>=?)\s*(\w+\.)?rows\b"),
        Of("rows against rows entered", @"\brows\s*(=|<>|!=|<=?|>=?)\s*(\w+\.)?rows_entered\b"),
        Of("column against column", @"GetInt(32|64)\(\d+\)\s*(==|!=)\s*\w+\.GetInt(32|64)"),
        Of("an instant against a window", @"(==|!=|<=?|>=?)\s*[\w.!?]*[wW]indow\.(Opens|Due|Closes)\b"),
        Of("an instant against a window", @"[wW]indow\.(Opens|Due|Closes)\s*(==|!=|<=?|>=?)"),
        Of("an instant against a window", @"\b(opens_at|due_at|closes_at|first_saved_at|first_complete_at|changed_at)\b\)?\s*(<>|!=|<=?|>=?)"),
        Of("an instant against a window", @"(<>|!=|<=?|>=?)\s*(coalesce\s*\(\s*)?(\w+\.)?(opens_at|due_at|closes_at|first_saved_at|first_complete_at|changed_at)\b"),
        Of("windows read elsewhere", @"\b(from|join)\s+reporting_month\b"),
        Of("a month against the first", @"(==|!=|<=?|>=?)\s*await\s+FirstMonth\.OfAsync"),
        Of("a state judged", @"\bReturnState\.Saved\s*(&&|\|\||when\b|=>)"),
        Of("a window made by hand", @"\bMonthWindow\.Default\("),
    ];

    private static readonly string[] Reader = ["Chumchon.Data/Months/StoredWindows.cs"];

    private static IReadOnlyList<(string Path, string Text)> Sources =>
    [
        .. SourceTree.Sources(SourceTree.Of("src")).Where(static source =>
            !source.Path.StartsWith("Chumchon.Domain/Months/", StringComparison.Ordinal)
            && !source.Path.Contains("/Migrations/", StringComparison.Ordinal) && !Reader.Contains(source.Path)),
    ];

    [Fact]
    public void Standing_IsReckonedInDomainAlone() => Violations(Sources).ShouldBeEmpty();

    [Fact]
    public void Check_LooksAtTheReadersThereAre()
    {
        var asking = Sources.Where(static source => source.Text.Contains("MonthStanding", StringComparison.Ordinal)).Select(static source => source.Path).ToList();

        asking.ShouldContain("Chumchon.Data/Months/YearQueries.cs");
        asking.ShouldContain("Chumchon.Data/Home/HomeQueries.cs");
        asking.ShouldContain("Chumchon.Web/Features/Home/ShowHome/MonthProgress.cs");
    }

    /// <summary>Twins of what stood in the program before there was one place.</summary>
    [Theory]
    [InlineData("public bool IsComplete => State == ReturnState.Saved && Rows > 0 && RowsEntered == Rows;")]
    [InlineData("var complete = Model.State == ReturnState.Saved && Model.RowsEntered == Model.Rows;")]
    [InlineData("IsComplete: reader.GetInt32(2) > 0 && reader.GetInt32(2) == reader.GetInt32(3),")]
    [InlineData("(ReturnState)reader.GetInt32(1) == ReturnState.Saved && entered")]
    [InlineData("ReturnState.Saved when rowsEntered == rows => new(\"month-state.complete\", \"success\"),")]
    [InlineData("select min(version) from return_save save where save.rows = save.rows_entered")]
    [InlineData("and @now >= coalesce((select opens_at from reporting_month where month = @month), @opens)")]
    [InlineData("select count(*) from monthly_return where first_saved_at > @due")]
    [InlineData("case when @due < monthly.first_saved_at then 1 else 0 end")]
    [InlineData("Late: firstSaved is { } saved && BangkokTime.FromUnixMs(saved) > window.Due,")]
    [InlineData("else if (month.Window.Opens > Model.Now)")]
    [InlineData("if (month < await FirstMonth.OfAsync(transaction, cancellation))")]
    [InlineData("var window = MonthWindow.Default(month);")]
    public void Check_FindsAnotherReckoning(string text) => Violations([("Chumchon.Data/Home/AreaHome.cs", text)]).ShouldNotBeEmpty();

    [Theory]
    [InlineData("rows_entered = @entered, rows = @rows,")]
    [InlineData("standing.IsComplete && month.Window.Due is var due")]
    [InlineData("select month, opens_at, due_at from windows")]
    public void Check_PassesWhatOnlyNamesThem(string text) => Violations([("Chumchon.Data/Home/AreaHome.cs", text)]).ShouldBeEmpty();

    private static IEnumerable<string> Violations(IEnumerable<(string Path, string Text)> sources) =>
        from source in sources
        from reckoning in Reckonings
        from Match match in reckoning.Pattern.Matches(source.Text)
        select $"{source.Path}: {reckoning.What}: {match.Value}";

    private static (string What, Regex Pattern) Of(string what, string pattern) =>
        (what, new(pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
}
