using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Tests.Architecture;

/// <summary>A page that asks for more than seven things is two pages.</summary>
public sealed class PageTests
{
    private const int MostAsked = 7;

    [Fact]
    public void Pages_AskForFewThings() => Violations(typeof(WordBook).Assembly.GetTypes()).ShouldBeEmpty();

    [Fact]
    public void Check_FindsAPageThatAsksForTooMuch() =>
        Violations([typeof(TwoPages), typeof(OnePage)]).ShouldBe([nameof(TwoPages)]);

    private static IEnumerable<string> Violations(IEnumerable<Type> types) => types
        .Where(static type => type.IsSubclassOf(typeof(PageModel)))
        .Where(static type => type.GetConstructors().Max(static made => made.GetParameters().Length) > MostAsked)
        .Select(static type => type.Name);

#pragma warning disable CS9113 // They are asked for, and that is all.
    private sealed class OnePage(int a, int b, int c, int d, int e, int f, int g) : PageModel;

    private sealed class TwoPages(int a, int b, int c, int d, int e, int f, int g, int h) : PageModel;
#pragma warning restore CS9113
}
