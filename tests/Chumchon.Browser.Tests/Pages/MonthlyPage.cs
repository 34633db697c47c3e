using Chumchon.Browser.Tests.Sites;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>รายเดือน.</summary>
public sealed class MonthlyPage(Visit visit) : ReportsPage(visit)
{
    protected override string Tab => Words.Monthly;
}
