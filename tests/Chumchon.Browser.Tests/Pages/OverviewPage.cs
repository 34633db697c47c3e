using Chumchon.Browser.Tests.Sites;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>ภาพรวม.</summary>
public sealed class OverviewPage(Visit visit) : ReportsPage(visit)
{
    protected override string Tab => Words.Overview;
}
