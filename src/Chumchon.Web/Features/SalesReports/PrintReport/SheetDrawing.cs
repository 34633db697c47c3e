using Chumchon.Domain.Areas;
using Chumchon.Web.Reports.Verification;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Chumchon.Web.Features.SalesReports.PrintReport;

/// <summary>Draws the sheet of a report by the view of its page, without a request.</summary>
/// <param name="services">Of the program, which need not be listening.</param>
internal sealed class SheetDrawing(IServiceProvider services)
{
    private const string View = "/Features/SalesReports/PrintReport/PageSheet.cshtml";

    /// <summary>The markup of a sheet in its official order, as an officer of the department gets it.</summary>
    public async Task<string> DrawAsync(MadeReport made)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        var sheet = new PageSheet(made.Table, Sort: null, new(made.Criteria, made.Slug, AreaScope.Country), AreaScope.Country);
        var view = provider.GetRequiredService<IRazorViewEngine>().GetView(executingFilePath: null, View, isMainPage: false)
            .EnsureSuccessful(originalLocations: null).View!;
        var action = new ActionContext(new DefaultHttpContext { RequestServices = provider }, new(), new());
        await using var html = new StringWriter();
        await view.RenderAsync(new(
            action,
            view,
            new ViewDataDictionary<PageSheet>(provider.GetRequiredService<IModelMetadataProvider>(), action.ModelState) { Model = sheet },
            provider.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(action.HttpContext),
            html,
            new HtmlHelperOptions()));
        return html.ToString();
    }
}
