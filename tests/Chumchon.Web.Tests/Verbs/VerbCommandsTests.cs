using Chumchon.Web.Verbs;

namespace Chumchon.Web.Tests.Verbs;

public sealed class VerbCommandsTests
{
    [Theory]
    [InlineData("serve")]
    [InlineData("user", "add-admin", "somchai")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("migrat")]
    public void Words_AreAVerbs(params string[] args) => VerbCommands.AreNamedBy(args).ShouldBeTrue();

    [Theory]
    [InlineData]
    [InlineData("--urls=http://127.0.0.1:0")]
    [InlineData("--environment=Development", "serve")]
    [InlineData("Database:Provider=sqlite")]
    [InlineData("/urls=http://127.0.0.1:0")]
    public void Configuration_IsNoVerb(params string[] args) => VerbCommands.AreNamedBy(args).ShouldBeFalse();
}
