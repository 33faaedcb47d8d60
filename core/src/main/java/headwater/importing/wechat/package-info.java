/// Pages of WeChat's public accounts: articles, account pages, and the notices that stand where an article was.
@NullMarked
package headwater.importing.wechat;

import org.jspecify.annotations.NullMarked;
