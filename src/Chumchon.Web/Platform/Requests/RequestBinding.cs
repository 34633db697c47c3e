using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Platform.Requests;

/// <summary>How pages take values from requests. Names as jQuery writes them are nobody's here, and a bracket left open in one breaks their reader.</summary>
public sealed class RequestBinding(PageWords words) : IPostConfigureOptions<MvcOptions>
{
    public void PostConfigure(string? name, MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new PlainTextBinder(words));
        options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
    }
}
