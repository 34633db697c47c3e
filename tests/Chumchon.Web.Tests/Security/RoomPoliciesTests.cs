using Chumchon.Web.Platform.Security;
using Chumchon.Web.Tests.TestSites;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Security;

/// <summary>A folder of pages whose front door says nothing of who may see them keeps the program from starting.</summary>
public sealed class RoomPoliciesTests
{
    [Fact]
    public async Task EveryFolderOfPages_HasItsPolicyAtItsFrontDoor()
    {
        await using var site = await TestSite.StartAsync();
        var pages = site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items;
        var policies = site.Services.GetServices<RoomPolicy>().ToList();

        pages.OfType<PageActionDescriptor>().Count().ShouldBeGreaterThan(15);
        RoomPolicies.Faults(pages, policies).ShouldBeEmpty();
        policies.SelectMany(static policy => policy.OpenPages).Order(StringComparer.Ordinal).ShouldBe(
        [
            "ChooseFirstPassword/ChooseFirstPasswordPage", "ChooseLanguage/ChooseLanguagePage", "EnterSales/UnsavedPage", "LinkIdentity/LinkByCodePage",
            "ShowFailure/FailurePage", "SignIn/SessionEndedPage", "SignIn/SignInPage", "SignInExternally/AnswerPage",
            "SignInExternally/BeginExternallyPage", "SignOut/SignOutPage", "TakeSecondStep/SecondStepPage", "UsePasskeys/SignInByPasskeyPage",
        ]);
    }

    [Fact]
    public void Check_FindsAFolderWithoutPolicyAndAnOpenPageThatIsNone() =>
        RoomPolicies.Faults(
            [new PageActionDescriptor { ViewEnginePath = "/Home/ShowHome/HomePage" }, new PageActionDescriptor { ViewEnginePath = "/Producers/AddProducer/AddProducerPage" }],
            [new("Home", ["ShowHome/Hall"])])
            .ShouldBe(["No front door says who may see /Producers/AddProducer/AddProducerPage.", "/Home/ShowHome/Hall is open to anybody and is no page."]);

    [Fact]
    public async Task ProgramWithARoomWithoutPolicy_DoesNotStart() =>
        (await Should.ThrowAsync<InvalidOperationException>(static () => TestSite.StartWithAsync(static services =>
            services.Remove(services.First(static service => service.ImplementationInstance is RoomPolicy { Room: "Home" })))))
            .Message.ShouldBe("No front door says who may see /Home/ShowHome/HomePage.");
}
