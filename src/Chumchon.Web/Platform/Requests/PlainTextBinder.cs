using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Chumchon.Web.Platform.Requests;

/// <summary>Binds text of a form, a query or a route; what is not <see cref="PlainText"/> is refused in words at its field and goes no further.</summary>
public sealed class PlainTextBinder(PageWords words) : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BinderType is null ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var values = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (values == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, values);
        var text = values.FirstValue;
        if (text is not null && !PlainText.Is(text))
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, words["binding.not-text"]);
            text = null;
        }

        bindingContext.Result = ModelBindingResult.Success(string.IsNullOrWhiteSpace(text) ? null : text);
        return Task.CompletedTask;
    }
}
